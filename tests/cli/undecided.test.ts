import { expect, test } from 'vitest'
import { laptopWith, otherLaptop, temporaryFolder } from '../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../fixtures/laptop-changes.ts'
import { etabli, refusedWith } from './etabli.ts'

/** The made-up laptop's board and disk in a machine that says it has another serial: its signs contradict each other. */
const contradicting = () =>
  laptopWith({ 'dmidecode.txt': laptopOutput('dmidecode.txt').replaceAll('PF1ETB42', 'PF9ZZZ99') })

async function bench() {
  const data = temporaryFolder()
  const intake = (capture: string, ...more: readonly string[]) =>
    etabli(['intake', '--capture', capture, '--data', data, '--json', ...more])
  const tagOf = (out: string) => (JSON.parse(out) as { device: { tag: string } }).device.tag
  const count = async () => (JSON.parse((await etabli(['devices', '--data', data, '--json'])).out) as unknown[]).length
  return { intake, tagOf, count, tag: tagOf((await intake(laptop)).out) }
}

test('a machine whose signs contradict each other is not recorded before a person has decided', async () => {
  const { intake, count, tag } = await bench()
  const asked = await intake(contradicting())
  expect(asked).toMatchObject({ exit: 2, out: '' })
  expect(asked.err).toMatch(new RegExp(`\\netabli: [^\\n]*${tag}[^\\n]* \\[device-undecided\\]\\n$`))
  expect(asked.err).toMatch(/≠ n° de série : lenovo\/pf9zzz99 \(ici\), lenovo\/pf1etb42 \(\w{9}\)/)
  expect(await count()).toBe(1)
})

test('--same says that it is the device that is known', async () => {
  const { intake, tagOf, count, tag } = await bench()
  const run = await intake(contradicting(), '--same', tag)
  expect(run).toMatchObject({ exit: 0, err: '' })
  expect(tagOf(run.out)).toBe(tag)
  expect(await count()).toBe(1)
})

test('--new says that it is another one', async () => {
  const { intake, tagOf, count, tag } = await bench()
  const run = await intake(contradicting(), '--new')
  expect(run).toMatchObject({ exit: 0, err: '' })
  expect(tagOf(run.out)).not.toBe(tag)
  expect(await count()).toBe(2)
})

test('--same can’t hand a machine’s report to a device that it shares nothing with', async () => {
  const { intake, tagOf, count } = await bench()
  const stranger = tagOf((await intake(otherLaptop(6318))).out)
  const run = await intake(contradicting(), '--same', stranger)
  expect(run).toMatchObject(refusedWith('device-not-candidate'))
  expect(await count()).toBe(2)
})

test('a person who says otherwise than a machine’s own serial numbers is told so', async () => {
  const { intake, tagOf, count, tag } = await bench()
  const other = otherLaptop(6318)
  const same = await intake(other, '--same', tag)
  expect(same.exit).toBe(0)
  expect(tagOf(same.out)).not.toBe(tag)
  expect(same.err).toMatch(/^Attention : d’après ses numéros de série, cette machine est \w{9}\..*\n$/)
  expect((await intake(other, '--new')).err).toMatch(/^Attention/)
  expect(await count()).toBe(2)
})

test('a tag that nobody has, or that is none, is refused before anything is read', async () => {
  const { intake, count } = await bench()
  expect(await intake(otherLaptop(1234), '--same', 'T70123820')).toMatchObject(refusedWith('device-not-found'))
  expect(await intake(otherLaptop(1234), '--same', 'T7012382')).toMatchObject(refusedWith('bad-tag'))
  expect(await intake(otherLaptop(1234), '--same', 'T70123820', '--new')).toMatchObject({ exit: 2, out: '' })
  expect(await count()).toBe(1)
})
