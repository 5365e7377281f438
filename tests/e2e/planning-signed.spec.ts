import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { laptopOutput, otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { answerFolderDialog, cardsOf, shot } from './driving.ts'
import { typeByHand } from './scanner-keys.ts'
import { benchReady, expect, test, type RunningApp } from './station-app.ts'

const pin = '480213'

async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** So many laptops that differ in their numbers only, the last with half of its memory gone. */
async function takeLaptops({ app, page }: RunningApp, folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const own = join(folder, `laptop-${index}`)
    mkdirSync(own, { recursive: true })
    const numbers = otherNumbers(4001 + index)
    const whole = String(numbers['dmidecode.txt'] ?? laptopOutput('dmidecode.txt'))
    const less = whole.replace('Size: 8192 MB', 'Size: 4096 MB')
    writeLaptop(own, { ...numbers, 'dmidecode.txt': index === count - 1 ? less : whole })
    await answerFolderDialog(app, own)
    await page.keyboard.press('F3')
    await expect(cardsOf(page)).toHaveCount(index + 1)
    await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  }
}

/** An operation with one place, entered before anybody works by name; then a quality lead who coordinates. */
async function enter(page: Page): Promise<void> {
  await page.evaluate(async (code) => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const { operationId } = sure(await station.call('operation.add', { name: 'Opération' }))
    const { waveId } = sure(await station.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null }))
    const { partnerId } = sure(await station.call('partner.add', { name: 'Secours populaire' }))
    const numbers = { announced: null, allocated: 1, priority: 5, promisedOn: null }
    const terms = { waveId, partnerId, deviceKind: 'laptop', profileId: 'laptop-2026', ...numbers } as const
    sure(await station.call('allocation.add', terms))
    sure(await station.call('person.add', { name: 'Awa Diop', roles: ['quality-lead', 'coordination'], pin: code }))
  }, pin)
}

/** Presses the digits of the PIN on the sheet that asks who answers for an act. */
async function sign(page: Page): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Qui en répond ?' })
  await expect(sheet).toBeVisible()
  for (const digit of pin) await sheet.getByRole('button', { name: digit, exact: true }).click()
  await sheet.getByRole('button', { name: 'Valider' }).click()
}

const goTo = (page: Page, hash: string) => page.evaluate((next) => void (window.location.hash = next), hash)

test('going over an allocation and publishing a profile wait for who answers for it; a device is taken apart', async ({
  running,
  folder,
}) => {
  test.setTimeout(300_000)
  const { page } = running
  await benchReady(page)
  await takeLaptops(running, folder, 3)
  await enter(page)

  await test.step('one device too many waits for coordination, with a reason that stays in sight', async () => {
    await goTo(page, '#/planning/assign')
    await page.getByRole('button', { name: 'Proposer' }).click()
    await expect(page.getByText('1 pour 1 place')).toBeVisible()
    await page.getByText('ses dotations sont pleines').click()
    await page.getByRole('button', { name: 'Secours populaire · Vague 1' }).click()
    await expect(page.getByText('1 de trop : il faut un dépassement motivé')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Accepter et mettre en file (2)' })).toBeDisabled()
    await shot(running, 'planning-over')
    await noViolations(page)
    await page.getByRole('button', { name: 'Autoriser 1 de plus…' }).click()
    const sheet = page.getByRole('dialog', { name: /1 appareil au-delà de la dotation/ })
    await sheet.getByLabel('Raison (elle reste visible)').click()
    await typeByHand(page, 'Une fratrie de deux')
    await shot(running, 'planning-over-reason')
    await noViolations(page)
    await sheet.getByRole('button', { name: 'Autoriser 1 de plus' }).click()
    await expect(page.getByRole('dialog', { name: 'Qui en répond ?' })).toContainText('coordination')
    await shot(running, 'planning-over-sign')
    await noViolations(page)
    // Nobody is there to answer for it: nothing is allowed, and the reason is kept for when somebody is.
    await page.getByRole('dialog', { name: 'Qui en répond ?' }).getByRole('button', { name: 'Annuler' }).click()
    await expect(sheet.getByRole('alert')).toBeVisible()
    await shot(running, 'planning-over-unsigned')
    await expect(sheet.getByLabel('Raison (elle reste visible)')).toHaveValue('Une fratrie de deux')
    await sheet.getByRole('button', { name: 'Autoriser 1 de plus' }).click()
    await sign(page)
    await expect(page.getByText('2 pour 2 places')).toBeVisible()
    await page.getByRole('button', { name: 'Accepter et mettre en file (2)' }).click()
    await sign(page)
    await expect(page.getByText('2 appareils mis en file')).toBeVisible()
  })

  await test.step('it is written down who let it in and why, and nobody else may', async () => {
    const told = await page.evaluate(async () => {
      const { station } = window.etabli
      const operations = await station.call('operation.list', {})
      const operationId = operations.ok ? (operations.output[0]?.operationId ?? '') : ''
      const allocations = await station.call('allocation.list', { operationId })
      const [allocation] = allocations.ok ? allocations.output : []
      const over = { allocationId: allocation?.allocationId ?? '', more: 1, role: 'coordination', reason: 'x' } as const
      const refused = await station.call('allocation.allowOver', over)
      return [allocation?.queued, allocation?.overAllowed, refused.ok ? 'allowed' : refused.refusal.code]
    })
    expect(told).toEqual([2, 1, 'role-needed'])
  })

  await test.step('a device is taken apart: what is good goes onto the shelf, and the device ends', async () => {
    await goTo(page, '#/')
    await cardsOf(page).first().click()
    await page.keyboard.press('F8')
    await page.getByRole('button', { name: 'Démonter pour pièces' }).click()
    const sheet = page.getByRole('dialog', { name: /^Démonter/ })
    await expect(sheet.getByLabel(/DDR4/).first()).toBeVisible()
    await sheet.getByLabel('Motif').click()
    await typeByHand(page, 'Carte mère morte')
    await shot(running, 'take-apart')
    await noViolations(page)
    await sheet.getByRole('button', { name: 'Démonter pour pièces' }).click()
    await sign(page)
    await expect(page.getByText(/est démonté/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Démonter pour pièces' })).toBeHidden()
    await shot(running, 'taken-apart')
    await goTo(page, '#/planning/upgrade')
    await expect(page.getByText('1 sur l’étagère, 0 réservée').first()).toBeVisible()
    await shot(running, 'taken-apart-shelf')
  })

  await test.step('a stricter profile is published in the name of the quality lead', async () => {
    await goTo(page, '#/planning/what-if')
    await page.getByRole('button', { name: /Profil technique/ }).click()
    await page.getByRole('option', { name: 'Portable 2026, version 1' }).click()
    await page.getByLabel('Mémoire vive installée : au moins').fill('64')
    await page.getByRole('button', { name: 'Juger tout le stock' }).click()
    await page.getByRole('button', { name: /^Publier \(2 appareils/ }).click()
    await page.getByLabel('Ce qui change, et pourquoi').fill('La vague 2 demande plus')
    await shot(running, 'planning-publish-reason')
    await page.getByRole('button', { name: 'Publier ce profil' }).click()
    await expect(page.getByRole('dialog', { name: 'Qui en répond ?' })).toContainText('responsable qualité')
    await shot(running, 'planning-publish-sign')
    await noViolations(page)
    await sign(page)
    await expect(page.getByText('Portable 2026 : la version 2 est publiée.')).toBeVisible()
    await shot(running, 'planning-published')
  })
})
