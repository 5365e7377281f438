// Builds the probe: one file of JavaScript, put into a Node binary (single executable application). No network is
// needed for this system's own; for the others, name their Node 24 binary: --node PATH --platform win32-x64.
import { spawnSync } from 'node:child_process'
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build as viteBuild } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const platforms = ['linux-x64', 'linux-arm64', 'win32-x64', 'darwin-x64', 'darwin-arm64']
/** Node looks for this text in itself to know that something was put in: Node's documentation of the feature. */
const fuse = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2'

/** Everything in one CommonJS file: a single executable can't import from a disk. */
async function bundle(folder) {
  await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: [] },
    build: {
      ssr: 'electron/probe/main.ts',
      outDir: folder,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: [/^node:/],
        output: { format: 'cjs', entryFileNames: 'probe.cjs', codeSplitting: false },
      },
    },
  })
  return join(folder, 'probe.cjs')
}

function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${error ?? stderr}`)
}

/** This system's binary is the pinned Node; one for another system is given, or stands in that system's package. */
async function nodeBinary(platform, named) {
  if (named !== undefined) return named
  if (platform === `${process.platform}-${process.arch}`) return process.execPath
  const file = platform.startsWith('win32') ? 'bin/node.exe' : 'bin/node'
  const packaged = join(root, 'node_modules', `node-${platform.replace('win32', 'win')}`, file)
  await stat(packaged).catch(() => {
    throw new Error(`name the Node binary of ${platform}: --node PATH`)
  })
  return packaged
}

/** The version of a Node binary of any system, by the address of its own headers that it holds; null for another program. */
async function versionOf(binary) {
  const bytes = await readFile(binary)
  const at = bytes.indexOf('/download/release/v')
  return /^\/download\/release\/(v\d+\.\d+\.\d+)\/node-v/.exec(bytes.toString('latin1', at, at + 100))?.[1] ?? null
}

/**
 * @returns the path of the program.
 * @throws Error when the named binary is of another version than the Node that makes what is put into it: they agree on
 *   its form only within one version.
 */
export async function buildProbe({ platform = `${process.platform}-${process.arch}`, node, out } = {}) {
  if (!platforms.includes(platform)) throw new Error(`--platform is one of ${platforms.join(', ')}`)
  const binary = await nodeBinary(platform, node)
  const version = await versionOf(binary)
  if (version !== process.version) {
    throw new Error(`${binary} is ${version ?? 'no Node'}; run this with the same version (this is ${process.version})`)
  }
  const folder = out ?? join(root, 'out', 'probe')
  await mkdir(folder, { recursive: true })
  const script = await bundle(folder)
  const [config, blob] = [join(folder, 'sea.json'), join(folder, 'sea.blob')]
  // Neither a snapshot nor a code cache: both are bound to the system and version that made them.
  const options = {
    main: script,
    output: blob,
    disableExperimentalSEAWarning: true,
    useSnapshot: false,
    useCodeCache: false,
  }
  await writeFile(config, JSON.stringify(options))
  run(process.execPath, ['--experimental-sea-config', config])
  const program = join(folder, `etabli-probe-${platform}${platform.startsWith('win32') ? '.exe' : ''}`)
  await rm(program, { force: true })
  await copyFile(binary, program)
  await chmod(program, 0o755)
  const { inject } = createRequire(import.meta.url)('postject')
  await inject(program, 'NODE_SEA_BLOB', await readFile(blob), {
    sentinelFuse: fuse,
    ...(platform.startsWith('darwin') ? { machoSegmentName: 'NODE_SEA' } : {}),
  })
  await Promise.all([rm(config), rm(blob)])
  return program
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { platform: { type: 'string' }, node: { type: 'string' }, out: { type: 'string' } },
  })
  const began = performance.now()
  const program = await buildProbe(values)
  const { size } = await stat(program)
  console.log(`${program} (${Math.round(size / 1e6)} MB) in ${((performance.now() - began) / 1000).toFixed(1)} s`)
  if (values.platform?.startsWith('darwin'))
    console.log(
      `Sign it on a Mac before use (Apple silicon starts nothing unsigned): codesign --sign - ${basename(program)}`,
    )
}
