import { join } from 'node:path'
import { laptop, laptopOutput, otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { ask } from './ask.ts'
import { goTo, noViolations, readCapture, shot } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

test('parts are taken in and kept by a plan, a proposal is accepted, and a stricter profile is published', async ({
  running,
  folder,
}) => {
  test.setTimeout(240_000)
  const { page } = running
  await benchReady(page)
  const small = join(folder, 'small')
  const numbers = otherNumbers(2)
  const memory = String(numbers['dmidecode.txt'] ?? laptopOutput('dmidecode.txt')).replace(
    'Size: 8192 MB',
    'Size: 4096 MB',
  )
  writeLaptop(small, { ...numbers, 'dmidecode.txt': memory })
  for (const capture of [laptop, small]) await readCapture(running, capture)
  const { operationId } = await ask(page, 'operation.add', { name: 'Opération' })
  const { waveId } = await ask(page, 'wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const { partnerId } = await ask(page, 'partner.add', { name: 'Secours populaire' })
  const many = { announced: null, allocated: 5, priority: 5, promisedOn: null }
  const terms = { waveId, partnerId, deviceKind: 'laptop', profileId: 'laptop-2026', ...many } as const
  await ask(page, 'allocation.add', terms)

  await goTo(page, '#/planning/upgrade')
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByText('1 sur l’étagère, 0 réservée')).toBeVisible()
  await page.getByRole('button', { name: 'Calculer le plan' }).click()
  await page.getByRole('button', { name: 'Réserver ces pièces' }).click()
  await expect(page.getByText('1 sur l’étagère, 1 réservée')).toBeVisible()
  await shot(running, 'planning-upgrade')
  await page.getByRole('button', { name: 'Posées dedans' }).click()
  await expect(page.getByText('0 sur l’étagère, 0 réservée')).toBeVisible()

  await goTo(page, '#/planning/assign')
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByText('1 pour 5 places')).toBeVisible()
  await shot(running, 'planning-assign')
  await page.getByRole('button', { name: 'Accepter et mettre en file (1)' }).click()
  await expect(page.getByText('1 appareil mis en file')).toBeVisible()

  await goTo(page, '#/planning/what-if')
  await page.getByRole('button', { name: /Profil technique/ }).click()
  await page.getByRole('option', { name: 'Portable 2026, version 1' }).click()
  await page.getByLabel('Mémoire vive installée : au moins').fill('64')
  await page.getByRole('button', { name: 'Ajouter une exigence' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ajouter une exigence' })
  await sheet.getByRole('button', { name: /Partie de l’appareil/ }).click()
  await page.getByRole('option', { name: 'Batterie', exact: true }).click()
  await sheet.getByLabel('au moins').fill('95')
  await shot(running, 'planning-requirement')
  await noViolations(page)
  await sheet.getByRole('button', { name: 'Ajouter au brouillon' }).click()
  await page.getByRole('button', { name: 'Juger tout le stock' }).click()
  await expect(page.getByText(/Trop peu/).first()).toBeVisible()
  await expect(page.getByText(/Ne passeraient plus\s: 1 en file/)).toBeVisible()
  await shot(running, 'planning-what-if')
  await page.getByRole('button', { name: 'Publier (1 appareil changerait de verdict)…' }).click()
  await page.getByLabel('Ce qui change, et pourquoi').fill('La vague 2 demande plus')
  await page.getByRole('button', { name: 'Publier ce profil' }).click()
  await expect(page.getByText('Portable 2026 : la version 2 est publiée.')).toBeVisible()
  await expect(page.getByRole('button', { name: /version 2/ })).toBeVisible()
  const published = (await ask(page, 'profile.list', {})).find(({ id }) => id === 'laptop-2026')
  const added = { id: 'battery-health-percent', kind: 'at-least', minimum: 95, severity: 'block' }
  expect(published?.requirements.at(-1)).toMatchObject(added)
  const kept = (await ask(page, 'lot.list', {})).map(({ queued, profileVersion }) => [queued, profileVersion])
  expect(kept).toEqual([[1, 1]])
})
