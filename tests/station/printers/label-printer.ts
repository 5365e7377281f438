import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cupsAddress, ippService } from '../../../electron/station/printers/ipp-service.ts'
import { ended, freePort, until } from './print-service.ts'

const missing = ['/usr/sbin/ippeveprinter', '/usr/bin/dbus-daemon'].filter((program) => !existsSync(program))
export const noLabelPrinterReason =
  missing.length === 0 ? '' : ` (skipped: ${missing.join(', ')} missing; install cups-ipp-utils, dbus)`

const size = 'MEMBER collection media-size { MEMBER integer x-dimension 6200 MEMBER integer y-dimension 2900 }'
const margins = ['top', 'bottom', 'left', 'right'].map((side) => `MEMBER integer media-${side}-margin 0`).join(' ')

/** A printer with rolls of 62 mm and nothing else. */
const attributes = `
ATTR textWithoutLanguage printer-make-and-model "Bench Label"
ATTR keyword media-supported custom_62x29mm_62x29mm
ATTR keyword media-default custom_62x29mm_62x29mm
ATTR keyword media-ready custom_62x29mm_62x29mm
ATTR collection media-size-supported { MEMBER integer x-dimension 6200 MEMBER integer y-dimension 2900 }
ATTR collection media-col-default { ${size} ${margins} }
ATTR collection media-col-database { ${size} ${margins} }
${['top', 'bottom', 'left', 'right'].map((side) => `ATTR integer media-${side}-margin-supported 0`).join('\n')}
ATTR keyword print-color-mode-supported monochrome
ATTR resolution printer-resolution-supported 203dpi
ATTR resolution printer-resolution-default 203dpi
ATTR keyword pwg-raster-document-type-supported black_1,sgray_8
ATTR resolution pwg-raster-document-resolution-supported 203dpi
`

/** Beside raster, documents as they are. */
const pdfAttribute =
  'ATTR mimeMediaType document-format-supported application/octet-stream,application/pdf,image/pwg-raster\n'

/** Says "media empty" as long as the file is there; then prints. */
const command = (folder: string): string => `#!/bin/sh
if [ -f ${folder}/empty ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -f ${folder}/empty ]; do sleep 0.05; done
  echo "STATE: -media-empty-error" >&2
fi
cp "$1" ${folder}/printed
`

/** A real IPP printer without paper of its own: the one the CUPS project tests with. */
export async function startLabelPrinter({ takesPdf = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-printer-'))
  writeFileSync(join(folder, 'label.conf'), takesPdf ? `${attributes}${pdfAttribute}` : attributes)
  writeFileSync(join(folder, 'command.sh'), command(folder))
  chmodSync(join(folder, 'command.sh'), 0o755)
  const bus = `unix:path=${folder}/bus`
  // It will not start without a message bus to announce itself on.
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', `--address=${bus}`], { stdio: 'ignore' })
  await until(() => existsSync(join(folder, 'bus')), 'the message bus listens')
  const port = await freePort()
  const options = ['-r', 'off', '-n', 'localhost', '-p', String(port), '-d', folder, '-k', '-K', folder]
  const printer = spawn(
    'ippeveprinter',
    [...options, '-c', join(folder, 'command.sh'), '-a', join(folder, 'label.conf'), 'Bench Label'],
    { stdio: 'ignore', env: { ...process.env, DBUS_SYSTEM_BUS_ADDRESS: bus } },
  )
  const service = ippService(cupsAddress({ CUPS_SERVER: `localhost:${port}` }))
  await until(async () => {
    if (printer.exitCode !== null) throw new Error(`ippeveprinter ended with ${printer.exitCode}`)
    return (await service('/ipp/print', { operation: 0x000b, operationAttributes: [] })).ok
  }, 'the printer answers')
  return {
    uri: `ipp://localhost:${port}/ipp/print`,
    /** The same port, by TLS with the certificate that it made itself. */
    secureUri: `ipps://localhost:${port}/ipp/print`,
    printed: join(folder, 'printed'),
    takePaperOut: (): void => writeFileSync(join(folder, 'empty'), ''),
    putPaperIn: (): void => rmSync(join(folder, 'empty')),
    vanish: async (): Promise<void> => {
      printer.kill('SIGKILL')
      await ended(printer)
    },
    stop: async (): Promise<void> => {
      printer.kill()
      daemon.kill()
      await Promise.all([ended(printer), ended(daemon)])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
