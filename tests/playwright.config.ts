import { defineConfig } from '@playwright/test'
import { putTemporaryFilesInMemory } from './temporary-files.ts'

const json = process.env['ETABLI_TEST_JSON']

putTemporaryFilesInMemory()

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results/e2e',
  // One Electron at a time: two cores, and each test owns its data folder and its processes.
  workers: 1,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: json ? [['line'], ['json', { outputFile: json }]] : [['list']],
})
