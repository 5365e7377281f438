import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

const json = process.env['ETABLI_TEST_JSON']

export default defineConfig({
  test: {
    ...(json ? { reporters: ['dot', 'json'], outputFile: { json } } : {}),
    projects: [
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,station,shell,cli,transport,architecture,probe}/**/*.test.ts'],
        },
      },
      {
        root,
        test: { name: 'dom', environment: 'jsdom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
})
