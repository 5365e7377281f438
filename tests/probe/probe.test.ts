import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { lanInterfaces } from '../../electron/station/intake/lan/interfaces.ts'
import { unpackTransfer } from '../../electron/station/readers/lan/transfer-document.ts'
import { readLocal } from '../../electron/station/readers/local/read-local.ts'
import { Transfer } from '../../shared/report/transfer.ts'
import { openBench } from '../station/intake/lan/open-bench.ts'
import { builtProbe } from './built-probe.ts'

const probe = builtProbe()
const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
const network = lanInterfaces().find(({ isLoopback }) => !isLoopback)

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-out-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function writtenIn(folder: string): Transfer {
  const name = readdirSync(folder).find((file) => /^etabli-report-.+\.json$/.test(file)) ?? ''
  return Transfer.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
}

const isBuildable = process.platform === 'linux'

describe.skipIf(!isBuildable)('the program on this machine', { timeout: 60_000 }, () => {
  test('sends what it reads to the bench that is named, with its progress, and shows tag and verdict', async () => {
    const bench = await openBench()
    const { url, code } = bench.session
    const folder = temporaryFolder()
    const words = ['--bench', url.slice(8), '--code', code, '--out', folder, '--answer-file', join(folder, 'answer')]
    const { code: exit, output } = await probe.run(words, folder)
    expect(output).toContain('Relevé reçu par l’établi.')
    expect(exit).toBe(0)
    const written = writtenIn(folder)
    const card = await bench.card(written.intakeId)
    expect(card?.stage).toBe('done')
    expect(output).toContain(`Numéro d’inventaire : ${card?.device?.tag}`)
    const states = bench.cards.map(({ parts }) => parts.filter(({ status }) => status !== 'reading').length)
    expect(states.some((count) => count > 0 && count < 9)).toBe(true)

    const { report, verdict } = await bench.client.call('device.get', { deviceId: card?.device?.deviceId ?? '' })
    const local = await readLocal({ now: () => new Date(), toolVersion: '0' })
    const lasting = ({ memory, ...rest }: typeof report) => ({
      machine: rest.machine,
      cpu: rest.cpu,
      installedBytes: memory.installedBytes,
      disks: rest.disks?.map(({ device, sizeBytes }) => ({ device, sizeBytes })),
      network: rest.network,
    })
    expect(readFileSync(join(folder, 'answer'), 'utf8')).toBe(
      `state=recorded\nstage=done\ntag=${card?.device?.tag}\noutcome=${verdict?.outcome}\n`,
    )
    expect(lasting(report)).toEqual(lasting(local.report))
    expect(report.source).toMatchObject({ kind: 'probe', tool: 'etabli-probe' })
  })

  test('writes a file that a bench can read later, and that holds the raw outputs', async () => {
    const folder = temporaryFolder()
    const { code, output } = await probe.run(['--no-send', '--out', folder], folder)
    expect(code).toBe(0)
    expect(output).toContain('Relevé écrit')
    const transfer = writtenIn(folder)
    const sent = await unpackTransfer(Buffer.from(JSON.stringify(transfer)))
    if (!sent.ok) throw new Error(sent.refusal.what)
    expect(sent.files.map(({ name }) => name)).toContain('lscpu.txt')
    expect(transfer.report.source.kind).toBe('probe')
  })

  test('with a wrong code tells the bench nothing and keeps the file', async () => {
    const bench = await openBench()
    const { url, code } = bench.session
    const folder = temporaryFolder()
    const wrong = code.startsWith('0') ? `1${code.slice(1)}` : `0${code.slice(1)}`
    const answer = join(folder, 'answer')
    const ran = await probe.run(['--bench', url, '--code', wrong, '--out', folder, '--answer-file', answer], folder)
    expect(readFileSync(answer, 'utf8')).toBe('state=not-sent\nreason=wrong-code\n')
    expect(ran.code).toBe(3)
    expect(ran.output).toContain('ne connaît pas ce code')
    expect(writtenIn(folder).report.cpu.model).not.toBeNull()
    expect(bench.cards).toEqual([])
  })

  test('says which word is wrong, and which folder can’t be written', async () => {
    const folder = temporaryFolder()
    expect(await probe.run(['--code', 'short'], folder)).toMatchObject({ code: 2 })
    expect(await probe.run(['--nonsense'], folder)).toMatchObject({
      code: 2,
      output: 'Option inconnue ; voir --help.\n',
    })
    const ran = await probe.run(['--no-send', '--out', join(folder, 'missing')], folder)
    expect(ran).toMatchObject({ code: 4 })
    expect(ran.output).toContain('ENOENT')
  })

  test.skipIf(network === undefined)(
    'finds the bench on the network by itself; the code is all that is typed',
    async () => {
      const bench = await openBench({ address: network?.address ?? '' })
      const folder = temporaryFolder()
      const { output, code } = await probe.run(['--code', bench.session.code, '--out', folder], folder)
      expect(output).toContain(`trouvé : ${bench.session.url}`)
      expect(code).toBe(0)
      expect((await bench.card(writtenIn(folder).intakeId))?.stage).toBe('done')
      expect((await bench.client.call('lan.status', {})).session?.isAnnounced).toBe(true)
    },
  )

  test.skipIf(network === undefined)('passes by the benches of a hall that do not know its code', async () => {
    await openBench({ address: network?.address ?? '' })
    const own = await openBench({ address: network?.address ?? '' })
    await openBench({ address: network?.address ?? '' })
    const folder = temporaryFolder()
    const { output, code } = await probe.run(['--code', own.session.code, '--out', folder], folder)
    expect(output).toContain(`trouvé : ${own.session.url}`)
    expect(code).toBe(0)
    expect((await own.card(writtenIn(folder).intakeId))?.stage).toBe('done')
  })

  test('is not made of the Node of another version, nor of what is no Node', () => {
    const folder = temporaryFolder()
    const other = join(folder, 'node')
    const built = (content: string) => {
      writeFileSync(other, content)
      const words = [
        'resources/toolchain/build-probe.mjs',
        '--platform',
        'darwin-arm64',
        '--node',
        other,
        '--out',
        folder,
      ]
      return spawnSync(process.execPath, words, { cwd: projectFolder, encoding: 'utf8' })
    }
    expect(built('https://nodejs.org/download/release/v20.1.0/node-v20.1.0-headers.tar.gz').stderr).toContain('v20.1.0')
    expect(built('hello').stderr).toContain('is no Node')
    expect(readdirSync(folder)).toEqual(['node'])
  })

  test('needs nothing typed where the pairing text stands beside it', async () => {
    const bench = await openBench()
    const path = join(probe.folder(), 'etabli-pairing.txt')
    writeFileSync(path, `${bench.session.pairingText}\n`)
    onTestFinished(() => rmSync(path))
    const folder = temporaryFolder()
    expect(await probe.run(['--out', folder, '--lang', 'en'], folder)).toMatchObject({ code: 0 })
    expect((await bench.card(writtenIn(folder).intakeId))?.stage).toBe('done')
  })
})
