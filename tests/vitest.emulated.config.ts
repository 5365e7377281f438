import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const json = process.env['ETABLI_TEST_JSON']

/** Whole machines in an emulator: one after the other, and what each took is printed as it comes. */
export default defineConfig({
  test: {
    root,
    name: 'emulated',
    environment: 'node',
    include: ['tests/**/*.emulated.ts'],
    fileParallelism: false,
    disableConsoleIntercept: true,
    reporters: json ? ['dot', 'json'] : ['default'],
    ...(json ? { outputFile: { json } } : {}),
  },
})
