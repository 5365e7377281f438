import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { putTemporaryFilesInMemory } from './temporary-files.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

const json = process.env['ETABLI_TEST_JSON']

/** What is asked again until it is so: the usual second is over before a loaded machine has started one program. */
const longestPollMs = 20_000

putTemporaryFilesInMemory()

export default defineConfig({
  test: {
    // Left alone, vitest keeps one processor for itself: on two, files would run one after the other.
    maxWorkers: availableParallelism(),
    ...(json ? { reporters: ['dot', 'json'], outputFile: { json } } : {}),
    projects: [
      {
        root,
        test: {
          name: 'pure',
          environment: 'node',
          // What is pure, and readers, which keep nothing, may stand in one process: each module is read once.
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: longestPollMs } },
          include: ['tests/{shared,station/readers}/**/*.test.ts'],
        },
      },
      {
        root,
        test: {
          name: 'node',
          environment: 'node',
          // A guard against a hang, wide enough for a loaded machine; no test asserts a time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: longestPollMs } },
          include: ['tests/{station,shell,cli,transport,architecture,probe,toolchain,ways,operation}/**/*.test.ts'],
          exclude: ['tests/station/readers/**'],
        },
      },
      {
        root,
        test: {
          name: 'dom',
          environment: 'jsdom',
          setupFiles: ['tests/renderer/patience.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: longestPollMs } },
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
})
