import { spawn, execFileSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { cupsAddress, ippService, type IppService } from '../../../electron/station/printers/ipp-service.ts'

const missing = ['/usr/sbin/cupsd', '/usr/sbin/lpadmin', '/usr/bin/pdfinfo'].filter((program) => !existsSync(program))
const isRoot = process.getuid?.() === 0

/** Why no print service can be started here; empty when it can. */
export const noServiceReason = ((): string => {
  if (missing.length > 0) return ` (skipped: ${missing.join(', ')} missing; install cups, cups-client, poppler-utils)`
  // cupsd hands its jobs to another user, which only root may do.
  return isRoot ? '' : ' (skipped: starting cupsd needs root)'
})()

export async function freePort(): Promise<number> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  server.on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
  })
  return promise
}

/** What a printer on TCP port 9100 does, without the paper: keeps every document it is sent. */
export async function startPaperTray(): Promise<{ uri: string; documents: Buffer[]; stop: () => void }> {
  const documents: Buffer[] = []
  const server = createServer((socket) => {
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('end', () => {
      documents.push(Buffer.concat(chunks))
      socket.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { uri: `socket://127.0.0.1:${port}`, documents, stop: () => server.close() }
}

const cupsdConf = (port: number, folder: string): string => `
Listen 127.0.0.1:${port}
Listen ${folder}/cups.sock
Browsing No
DefaultAuthType None
WebInterface No
PreserveJobHistory Yes
PreserveJobFiles Yes
MaxJobs 50
LogLevel debug
<Location />
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Location /admin>
  Order allow,deny
  Allow from 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order allow,deny
    Allow from 127.0.0.1
  </Limit>
</Policy>
`

const cupsFilesConf = (folder: string): string => `
ServerRoot ${folder}/etc
RequestRoot ${folder}/spool
TempDir ${folder}/spool/tmp
CacheDir ${folder}/cache
StateDir ${folder}/run
ErrorLog ${folder}/log/error_log
AccessLog ${folder}/log/access_log
PageLog ${folder}/log/page_log
ServerBin /usr/lib/cups
DataDir /usr/share/cups
ServerKeychain ${folder}/etc/ssl
FileDevice Yes
User lp
Group lp
SystemGroup root
Sandboxing relaxed
`

export type PrintService = {
  readonly service: IppService
  readonly socketService: IppService
  readonly folder: string
  /** Runs one of CUPS's own commands against this service. */
  readonly run: (program: string, ...argumentList: string[]) => string
  /** The documents as they were submitted, oldest first. */
  readonly spooled: () => Buffer[]
  readonly stop: () => Promise<void>
}

/** Waits until a condition holds, looking often: what other programs do gives no event. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what: string,
  limitMs = 20_000,
): Promise<void> {
  const end = Date.now() + limitMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}

/** A real cupsd of its own, in a folder of its own, on a free port of this computer. */
export async function startPrintService(): Promise<PrintService> {
  // Never below /dev: what a queue writes there CUPS takes for a device, and makes no file of it.
  const folder = mkdtempSync('/tmp/etabli-cups-')
  chmodSync(folder, 0o755)
  for (const name of ['etc', 'etc/ssl', 'spool', 'spool/tmp', 'cache', 'run', 'log', 'out']) {
    mkdirSync(join(folder, name))
    execFileSync('chgrp', ['lp', join(folder, name)])
    chmodSync(join(folder, name), 0o1775)
  }
  chmodSync(join(folder, 'out'), 0o1777)
  const port = await freePort()
  writeFileSync(join(folder, 'etc/cupsd.conf'), cupsdConf(port, folder))
  writeFileSync(join(folder, 'etc/cups-files.conf'), cupsFilesConf(folder))
  const files = ['-c', join(folder, 'etc/cupsd.conf'), '-s', join(folder, 'etc/cups-files.conf')]
  const daemon = spawn('/usr/sbin/cupsd', ['-f', ...files], { stdio: 'ignore' })
  const service = ippService(cupsAddress({ CUPS_SERVER: `127.0.0.1:${port}` }))
  const socketService = ippService(cupsAddress({ CUPS_SERVER: join(folder, 'cups.sock') }))
  const environment = { ...process.env, CUPS_SERVER: `127.0.0.1:${port}` }
  await until(async () => {
    if (daemon.exitCode !== null) throw new Error(`cupsd ended with ${daemon.exitCode}`)
    return (await service('/', { operation: 0x4001, operationAttributes: [] })).ok
  }, 'cupsd answers')
  return {
    service,
    socketService,
    folder,
    run: (program, ...argumentList) =>
      execFileSync(program, argumentList, { encoding: 'utf8', env: environment, stdio: ['ignore', 'pipe', 'ignore'] }),
    spooled: () =>
      readdirSync(join(folder, 'spool'))
        .filter((name) => /^d\d+-001$/.test(name))
        .toSorted()
        .map((name) => readFileSync(join(folder, 'spool', name))),
    stop: async () => {
      daemon.kill()
      await ended(daemon)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
