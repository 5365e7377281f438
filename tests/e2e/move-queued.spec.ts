import { join } from 'node:path'
import { controlCode } from '../../shared/label/station-code.ts'
import { answerFolderDialog, cardsOf, shot } from './driving.ts'
import { scanKeys } from './scanner-keys.ts'
import { benchReady, expect, root, test } from './station-app.ts'

test('a device is dragged before and after it is accepted, brought into another lot by a second scan, and back by undo', async ({
  running,
}) => {
  test.setTimeout(180_000)
  const { app, page } = running
  await benchReady(page)
  await answerFolderDialog(app, join(root, 'tests', 'fixtures', 'captures', 'laptop-2018'))
  await page.keyboard.press('F3')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  const tag = await page.evaluate(async () => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const { operationId } = sure(await station.call('operation.add', { name: 'Opération' }))
    const { waveId } = sure(await station.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null }))
    const numbers = { announced: null, allocated: 5, priority: 5, promisedOn: null }
    for (const name of ['Croix-Rouge', 'Secours populaire']) {
      const { partnerId } = sure(await station.call('partner.add', { name }))
      const terms = { waveId, partnerId, deviceKind: null, profileId: 'laptop-2026', ...numbers }
      sure(await station.call('allocation.add', terms))
    }
    const { partnerId } = sure(await station.call('partner.add', { name: 'Article 1' }))
    const undecided = { waveId, partnerId, deviceKind: null, profileId: null, ...numbers }
    sure(await station.call('allocation.add', undecided))
    return sure(await station.call('device.list', { search: '', after: null, limit: 1 })).devices[0]?.tag ?? ''
  })
  const queued = () =>
    page.evaluate(async () => {
      const lots = await window.etabli.station.call('lot.list', {})
      return lots.ok ? lots.output.map((lot) => `${lot.partnerName} ${lot.queued}`).toSorted() : []
    })

  await page.evaluate(() => void (window.location.hash = '#/planning/assign'))
  await expect(page.getByRole('button', { name: 'Proposer' })).toBeVisible()
  await scanKeys(page, `${tag}\n`)
  await expect(page.locator('[data-scan]')).toHaveAttribute('data-scan', 'attention')
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
  await expect(page.locator('[data-scan]')).toContainText('Scannez-le encore une fois')
  expect(await queued()).toEqual(['Croix-Rouge 1', 'Secours populaire 0'])
  await scanKeys(page, `${tag}\n`)
  await expect.poll(queued).toEqual(['Croix-Rouge 0', 'Secours populaire 1'])
  await scanKeys(page, `${controlCode('undo')}\n`)
  await expect.poll(queued).toEqual(['Croix-Rouge 1', 'Secours populaire 0'])
})
