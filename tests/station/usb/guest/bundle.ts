import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/**
 * Makes one file of the program that runs inside the guest: there, each of the station's hundreds of files would come
 * over an emulated wire, which takes a minute and more. What has files of its own beside it stays where it is installed.
 */
export async function bundleGuestProgram(
  program = 'tests/station/usb/guest/on-a-real-bus.ts',
  folder = 'test-results/usb-guest',
): Promise<void> {
  await build({
    root: fileURLToPath(new URL('../../../..', import.meta.url)),
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: [] },
    build: {
      ssr: program,
      outDir: folder,
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        external: [/^node:/, 'better-sqlite3', 'bwip-js', /^bwip-js\//, 'pdfkit', 'systeminformation', 'usb', /^usb\//],
        output: { entryFileNames: `${basename(program, '.ts')}.mjs`, codeSplitting: false },
      },
    },
  })
}
