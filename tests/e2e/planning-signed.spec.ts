import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { laptopOutput, otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { ask } from './ask.ts'
import { cardsOf, goTo, noViolations, readCapture, shot } from './driving.ts'
import { typeByHand } from './scanner-keys.ts'
import { signOnKeys, signSheet } from './signing.ts'
import { benchReady, expect, test, type RunningApp } from './station-app.ts'

const awa = { name: 'Awa Diop', pin: '480213' }

/** So many laptops that differ in their numbers only, the last with half of its memory gone. */
async function takeLaptops(running: RunningApp, folder: string, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const own = join(folder, `laptop-${index}`)
    const numbers = otherNumbers(4001 + index)
    const whole = String(numbers['dmidecode.txt'] ?? laptopOutput('dmidecode.txt'))
    const less = whole.replace('Size: 8192 MB', 'Size: 4096 MB')
    writeLaptop(own, { ...numbers, 'dmidecode.txt': index === count - 1 ? less : whole })
    await readCapture(running, own)
  }
}

/** An operation with one place, entered before anybody works by name; then a quality lead who coordinates. */
async function enter(page: Page): Promise<void> {
  const { operationId } = await ask(page, 'operation.add', { name: 'Opération' })
  const { waveId } = await ask(page, 'wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const { partnerId } = await ask(page, 'partner.add', { name: 'Secours populaire' })
  const numbers = { announced: null, allocated: 1, priority: 5, promisedOn: null }
  const terms = { waveId, partnerId, deviceKind: 'laptop', profileId: 'laptop-2026', ...numbers } as const
  await ask(page, 'allocation.add', terms)
  await ask(page, 'person.add', { ...awa, roles: ['quality-lead', 'coordination'] })
}

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
    await sheet.getByLabel('Motif (il reste visible)').click()
    await typeByHand(page, 'Une fratrie de deux')
    await shot(running, 'planning-over-reason')
    await noViolations(page)
    await sheet.getByRole('button', { name: 'Autoriser 1 de plus' }).click()
    await expect(signSheet(page)).toContainText('coordination')
    await shot(running, 'planning-over-sign')
    await noViolations(page)
    // Nobody is there to answer for it: nothing is allowed, and the reason is kept for when somebody is.
    await signSheet(page).getByRole('button', { name: 'Annuler' }).click()
    await expect(sheet.getByRole('alert')).toBeVisible()
    await shot(running, 'planning-over-unsigned')
    await expect(sheet.getByLabel('Motif (il reste visible)')).toHaveValue('Une fratrie de deux')
    await sheet.getByRole('button', { name: 'Autoriser 1 de plus' }).click()
    await signOnKeys(page, awa)
    await expect(page.getByText('2 pour 2 places')).toBeVisible()
    await page.getByRole('button', { name: 'Accepter et mettre en file (2)' }).click()
    await signOnKeys(page, awa)
    await expect(page.getByText('2 appareils mis en file')).toBeVisible()
  })

  await test.step('it is written down who let it in and why, and nobody else may', async () => {
    const [operation] = await ask(page, 'operation.list', {})
    const [allocation] = await ask(page, 'allocation.list', { operationId: operation?.operationId ?? '' })
    expect([allocation?.queued, allocation?.overAllowed]).toEqual([2, 1])
    const over = { allocationId: allocation?.allocationId ?? '', more: 1, role: 'coordination', reason: 'x' } as const
    await expect(ask(page, 'allocation.allowOver', over)).rejects.toThrow('role-needed')
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
    await signOnKeys(page, awa)
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
    await expect(signSheet(page)).toContainText('responsable qualité')
    await shot(running, 'planning-publish-sign')
    await noViolations(page)
    await signOnKeys(page, awa)
    await expect(page.getByText('Portable 2026 : la version 2 est publiée.')).toBeVisible()
    await shot(running, 'planning-published')
  })
})
