import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const root = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'etabli', 'android-tools-trixie')
const has = (program: string) => spawnSync('which', [program]).status === 0

function obstacle(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'needs Linux on x64'
  if (process.getuid?.() !== 0) return 'needs root, for a network namespace of its own'
  if (!['apt-get', 'dpkg-deb', 'unshare', 'nsenter', 'chroot', 'flock'].every(has))
    return 'needs apt, unshare, nsenter and chroot'
  try {
    execFileSync('bash', [here('adbd-root.sh'), root], { stdio: 'pipe', timeout: 240_000 })
  } catch {
    return 'Debian trixie’s adbd could not be downloaded'
  }
  const allowed = spawnSync('unshare', ['-n', '-m', '-p', '-f', '--mount-proc', 'true']).status === 0
  return allowed ? null : 'needs the right to make namespaces'
}

/** Why Android's own daemon can't run here; null when it can. */
export const adbdObstacle = obstacle()

/** Why the daemon can't be made to ask; null when it can. */
export const askingObstacle = adbdObstacle ?? (has('gcc') && has('python3') ? null : 'needs gcc and python3')

export type Device = {
  readonly port: number
  /** Fingerprints that the person at the device was shown. */
  readonly questions: readonly string[]
  /** Cuts every connection, as pulling the cable does. */
  unplug(): void
  stop(): Promise<void>
}

/** Lets connections to this computer's port into the daemon's own network. */
async function listenFor(pid: number): Promise<{ port: number; cut: () => void; close: () => void }> {
  const open = new Set<readonly [Socket, ChildProcess]>()
  const server = createServer((socket) => {
    const inside = spawn('nsenter', [
      '-t',
      String(pid),
      '-n',
      'chroot',
      root,
      '/usr/bin/busybox',
      'nc',
      '127.0.0.1',
      '5555',
    ])
    const pair = [socket, inside] as const
    open.add(pair)
    socket.pipe(inside.stdin)
    inside.stdout.pipe(socket)
    inside.stdin.on('error', () => undefined)
    socket.on('error', () => undefined)
    const end = () => {
      open.delete(pair)
      socket.destroy()
      inside.kill('SIGKILL')
    }
    socket.once('close', end)
    inside.once('exit', end)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const [socket] of open) socket.destroy()
  }
  const close = () => {
    cut()
    server.close()
  }
  return { port: (server.address() as AddressInfo).port, cut, close }
}

/** The first process inside the namespaces: the only child of `unshare`. */
function insidePid(unshare: ChildProcess): number {
  const children = execFileSync('cat', [`/proc/${unshare.pid}/task/${unshare.pid}/children`])
    .toString()
    .trim()
  return Number(children.split(' ')[0])
}

/** Starts the daemon as a device that answers with what is recorded in a folder. */
export async function startDevice(recording: string, person?: 'allow' | 'always' | 'deny'): Promise<Device> {
  const mode = person === undefined ? ['plain'] : ['asking', person]
  const child = spawn(
    'unshare',
    ['-n', '-m', '-p', '-f', '--kill-child', '--mount-proc', 'bash', here('adbd-run.sh'), root, recording, ...mode],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const questions: string[] = []
  const errors: string[] = []
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('question ')) questions.push(line.slice('question '.length))
    else errors.push(line)
  })
  const ended = once(child, 'exit')
  const lines = createInterface(child.stdout)
  await Promise.race([
    once(lines, 'line'),
    ended.then(() => {
      throw new Error(`the daemon ended: ${errors.join(' | ')}`)
    }),
  ])
  const way = await listenFor(insidePid(child))
  return {
    port: way.port,
    questions,
    unplug: way.cut,
    async stop() {
      way.close()
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** Google's adb server on a port of its own, as another program on the bench would have started it. */
export async function startAdbServer(port: number): Promise<{ stop(): Promise<void> }> {
  const child = spawn(
    'unshare',
    ['-m', '-p', '-f', '--kill-child', '--mount-proc', 'bash', here('adb-server-run.sh'), root, String(port)],
    {
      stdio: 'ignore',
    },
  )
  const ended = once(child, 'exit')
  return {
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
