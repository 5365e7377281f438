import { laptop } from '../fixtures/laptop-changes.ts'
import { ask, newestDevice } from './ask.ts'
import { goTo, readCapture, shot } from './driving.ts'
import { scanKeys } from './scanner-keys.ts'
import { flash, scanControl } from './scanning.ts'
import { benchReady, expect, test } from './station-app.ts'

test('a device is dragged before and after it is accepted, brought into another lot by a second scan, and back by undo', async ({
  running,
}) => {
  test.setTimeout(180_000)
  const { page } = running
  await benchReady(page)
  await readCapture(running, laptop)
  const { operationId } = await ask(page, 'operation.add', { name: 'Opération' })
  const { waveId } = await ask(page, 'wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const numbers = { announced: null, allocated: 5, priority: 5, promisedOn: null }
  for (const [name, profileId] of [
    ['Croix-Rouge', 'laptop-2026'],
    ['Secours populaire', 'laptop-2026'],
    ['Article 1', null],
  ] as const) {
    const { partnerId } = await ask(page, 'partner.add', { name })
    await ask(page, 'allocation.add', { waveId, partnerId, deviceKind: null, profileId, ...numbers })
  }
  const { tag } = await newestDevice(page)
  const queued = async () =>
    (await ask(page, 'lot.list', {})).map((lot) => `${lot.partnerName} ${lot.queued}`).toSorted()

  await goTo(page, '#/planning/assign')
  await expect(page.getByRole('button', { name: 'Proposer' })).toBeVisible()
  await scanKeys(page, `${tag}\n`)
  await expect(flash(page)).toHaveAttribute('data-scan', 'attention')
  await page.getByRole('button', { name: 'Proposer' }).click()
  const column = (name: string) => page.getByRole('region', { name: `${name} · Vague 1` })
  const inside = (name: string) => column(name).getByRole('button', { name: /T480/ })
  await expect(inside('Croix-Rouge')).toContainText('le plus exigeant qu’il satisfait')
  await expect(column('Croix-Rouge')).toContainText('Portable 2026')
  await expect(column('Article 1').getByRole('button', { name: 'Décider du profil' })).toBeVisible()
  await inside('Croix-Rouge').dragTo(column('Secours populaire'))
  await expect(inside('Secours populaire')).toContainText('placé à la main')
  await page.getByRole('button', { name: 'Accepter et mettre en file (1)' }).click()
  await expect.poll(queued).toEqual(['Secours populaire 1'])

  await expect(inside('Secours populaire')).toBeVisible()
  await inside('Secours populaire').dragTo(column('Croix-Rouge'))
  await expect.poll(queued).toEqual(['Croix-Rouge 1', 'Secours populaire 0'])
  await expect(inside('Croix-Rouge')).toBeVisible()
  await shot(running, 'planning-moved')

  await page.keyboard.press('F5')
  await page
    .getByRole('region', { name: 'Secours populaire' })
    .getByRole('button', { name: /Vague 1/ })
    .click()
  await scanKeys(page, `${tag}\n`)
  await expect(flash(page)).toContainText('Scannez-le encore une fois')
  expect(await queued()).toEqual(['Croix-Rouge 1', 'Secours populaire 0'])
  await scanKeys(page, `${tag}\n`)
  await expect.poll(queued).toEqual(['Croix-Rouge 0', 'Secours populaire 1'])
  await scanControl(page, 'undo')
  await expect.poll(queued).toEqual(['Croix-Rouge 1', 'Secours populaire 0'])
})
