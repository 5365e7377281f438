import { laptop } from '../fixtures/laptop-changes.ts'
import { ask, journalTypes, newestDevice } from './ask.ts'
import { goTo, noViolations, readCapture, shot } from './driving.ts'
import { enterLot } from './one-lot.ts'
import { scan, scanControl } from './scanning.ts'
import { benchReady, expect, test } from './station-app.ts'

const charger = { category: 'charger', model: 'ADLX65YDC3A' } as const
const memory = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * 2 ** 30 } as const

const everyCarton = { lotId: null, shipmentId: null, palletId: null, isWaiting: false, after: null, limit: 5 }

test('a charger goes from the shelf into the carton by its own code or by that of its place, back by one scan, and without it the carton stays open', async ({
  running,
}) => {
  test.setTimeout(180_000)
  const { page } = running
  await benchReady(page)
  await readCapture(running, laptop)
  const lotId = await enterLot(page)
  const promised = { connection: 'none' as const, hasCharger: true, accessories: [] }
  await ask(page, 'promise.make', { whose: { for: 'lot', lotId }, promised })
  const { partId } = await ask(page, 'part.receive', { kind: charger, quantity: 2, reason: '' })
  const place = (await ask(page, 'part.code', { partId })).code
  const stick = await ask(page, 'part.receive', { kind: memory, quantity: 1, reason: '' })
  const placeOfMemory = (await ask(page, 'part.code', { partId: stick.partId })).code
  const { tag, deviceId } = await newestDevice(page)
  const onShelf = async () => (await ask(page, 'part.list', {})).parts.find((part) => part.partId === partId)?.onShelf

  await test.step('the test finds no charger; the device’s page says so, and the stock has one to take', async () => {
    const item = { deviceId, checklistId: 'laptop', itemId: 'charger', note: null }
    await ask(page, 'checklist.record', { ...item, result: 'fail' })
    await goTo(page, `#/device/${deviceId}/verdict`)
    await expect(page.getByText(/aucun n’est encore connu pour ce modèle/)).toBeVisible()
    await shot(running, 'chargers-unknown')
    await ask(page, 'checklist.record', { ...item, result: 'pass' })
    await ask(page, 'queue.add', { deviceId, lotId })
  })

  const close = page.getByRole('button', { name: 'Fermer le colis' })
  await test.step('without its charger the carton stays open', async () => {
    await page.keyboard.press('F12')
    await scan(page, tag, 'right', 'MIS EN COLIS')
    await expect(page.getByText('Chargeur pris au stock :')).toBeVisible()
    await shot(running, 'chargers-missing')
    await noViolations(page)
    await close.click()
    await expect(page.getByText(/Il manque/).first()).toBeVisible()
    expect((await ask(page, 'carton.list', { ...everyCarton, state: 'open' })).cartons).toHaveLength(1)
  })

  await test.step('what nobody’s stock has is no charger, nor is the place of another part', async () => {
    await scan(page, 'ADLX90', 'attention', 'CODE INCONNU')
    await scan(page, placeOfMemory, 'attention', 'CODE INCONNU')
    expect(await onShelf()).toBe(2)
  })

  await test.step('the code of its model takes one from the shelf, and one alone; undone, it is back', async () => {
    await scan(page, charger.model, 'right', 'CHARGEUR')
    expect(await onShelf()).toBe(1)
    await scan(page, charger.model, 'attention', 'PAS ICI')
    await scanControl(page, 'undo')
    await expect(page.getByText(/de nouveau au stock/).first()).toBeVisible()
    await expect.poll(onShelf).toBe(2)
  })

  await test.step('the code of its place does the same, is undone the same, and the carton stays open again', async () => {
    await scan(page, place, 'right', 'CHARGEUR')
    expect(await onShelf()).toBe(1)
    await scan(page, place, 'attention', 'PAS ICI')
    await shot(running, 'chargers-by-place')
    await scanControl(page, 'undo')
    await expect.poll(onShelf).toBe(2)
    await close.click()
    await expect(page.getByText(/Il manque/).first()).toBeVisible()
    expect((await ask(page, 'carton.list', { ...everyCarton, state: 'open' })).cartons).toHaveLength(1)
  })

  await test.step('with it the carton closes, and the journal of the device tells all three', async () => {
    await scan(page, place, 'right', 'CHARGEUR')
    await shot(running, 'chargers-complete')
    await scanControl(page, 'ready')
    await expect
      .poll(async () => (await ask(page, 'carton.list', { ...everyCarton, state: 'closed' })).cartons)
      .toHaveLength(1)
    const told = (await journalTypes(page, deviceId)).filter((type) => type.startsWith('part.'))
    expect(told).toEqual(['part.fitted', 'part.givenBack', 'part.fitted', 'part.givenBack', 'part.fitted'])
    expect(await onShelf()).toBe(1)
  })
})
