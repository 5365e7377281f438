import { join } from 'node:path'
import { otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { ask } from './ask.ts'
import { cardsOf, openIntake, shot } from './driving.ts'
import { pairMachines } from './machines-on-the-network.ts'
import { benchReady, expect, test } from './station-app.ts'

const numbers = Array.from({ length: 20 }, (_, index) => 2001 + index)

test('twenty machines send themselves at one time: each has its card, filled, judged, with its own tag', async ({
  running,
  folder,
}) => {
  test.setTimeout(180_000)
  const { page } = running
  await benchReady(page)
  const folders = numbers.map((number) => join(folder, `pc-${number}`))
  for (const [index, number] of numbers.entries()) writeLaptop(folders[index] ?? '', otherNumbers(number))
  const { host, code } = await openIntake(page)
  await page.keyboard.press('Escape')
  const send = await pairMachines({ url: `https://${host}`, code, folders, partMs: 40 })
  const sent = send()
  await expect(cardsOf(page)).toHaveCount(20)
  await shot(running, 'connect-twenty-reading')
  const { machines } = await sent
  expect(machines.map(({ stage, outcome }) => `${stage} ${outcome}`)).toEqual(numbers.map(() => 'done pass'))
  const tags = new Set(machines.map(({ tag }) => tag ?? ''))
  expect(tags.size).toBe(20)

  await expect(page.locator('article[data-stage=done]')).toHaveCount(20)
  const cards = await cardsOf(page).allTextContents()
  const shown = cards.map((text) => text.replaceAll(/\s/g, ''))
  for (const tag of tags) expect(shown.filter((text) => text.includes(tag))).toHaveLength(1)
  expect(cards.filter((text) => /CONFORME/.test(text) && !/NON CONFORME/.test(text))).toHaveLength(20)
  await expect(page.locator('article li[data-status=read]')).toHaveCount(20 * 9)
  await shot(running, 'connect-twenty')

  // What the screen said stands in the database: each serial once, with the tag that its machine was told.
  const { devices } = await ask(page, 'device.list', { search: '', after: null, limit: 60 })
  const recorded = devices.map(({ serial, tag }) => `${serial} ${tag}`)
  expect(recorded.toSorted()).toEqual(machines.map(({ serial, tag }) => `${serial} ${tag}`).toSorted())
})
