import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { laptopOutput, otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { answerFolderDialog, cardsOf, shot } from './driving.ts'
import { benchReady, expect, root, test } from './station-app.ts'

test('parts are taken in and kept by a plan, a proposal is accepted, and a stricter profile is published', async ({
  running,
}) => {
  test.setTimeout(240_000)
  const { app, page } = running
  await benchReady(page)
  const folder = mkdtempSync(join(tmpdir(), 'etabli-planning-'))
  const small = join(folder, 'small')
  const numbers = otherNumbers(2)
  const memory = String(numbers['dmidecode.txt'] ?? laptopOutput('dmidecode.txt')).replace(
    'Size: 8192 MB',
    'Size: 4096 MB',
  )
  writeLaptop(small, { ...numbers, 'dmidecode.txt': memory })
  const captures = [join(root, 'tests', 'fixtures', 'captures', 'laptop-2018'), small]
  for (const [index, capture] of captures.entries()) {
    await answerFolderDialog(app, capture)
    await page.keyboard.press('F3')
    await expect(cardsOf(page)).toHaveCount(index + 1)
    await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  }
  rmSync(folder, { recursive: true })
  await page.evaluate(async () => {
    const { station } = window.etabli
    const sure = <T>(answer: { ok: true; output: T } | { ok: false }): T => {
      if (!answer.ok) throw new Error(JSON.stringify(answer))
      return answer.output
    }
    const { operationId } = sure(await station.call('operation.add', { name: 'Opération' }))
    const wave = sure(await station.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null }))
    const { partnerId } = sure(await station.call('partner.add', { name: 'Secours populaire' }))
    const terms = {
      deviceKind: 'laptop',
      profileId: 'laptop-2026',
      announced: null,
      allocated: 5,
      priority: 5,
    } as const
    sure(await station.call('allocation.add', { waveId: wave.waveId, partnerId, promisedOn: null, ...terms }))
  })

  await page.evaluate(() => void (window.location.hash = '#/planning/upgrade'))
  await page.getByRole('button', { name: 'Ajouter' }).click()
  await expect(page.getByText('1 sur l’étagère, 0 réservée')).toBeVisible()
  await page.getByRole('button', { name: 'Calculer le plan' }).click()
  await page.getByRole('button', { name: 'Réserver ces pièces' }).click()
  await expect(page.getByText('1 sur l’étagère, 1 réservée')).toBeVisible()
  await shot(running, 'planning-upgrade')
  await page.getByRole('button', { name: 'Posées dedans' }).click()
  await expect(page.getByText('0 sur l’étagère, 0 réservée')).toBeVisible()

  await page.evaluate(() => void (window.location.hash = '#/planning/assign'))
  await page.getByRole('button', { name: 'Proposer' }).click()
  await expect(page.getByText('1 pour 5 places')).toBeVisible()
  await shot(running, 'planning-assign')
  await page.getByRole('button', { name: 'Accepter et mettre en file (1)' }).click()
  await expect(page.getByText('1 appareil mis en file')).toBeVisible()

  await page.evaluate(() => void (window.location.hash = '#/planning/what-if'))
  await page.getByRole('button', { name: /Profil technique/ }).click()
  await page.getByRole('option', { name: 'Portable 2026, version 1' }).click()
  await page.getByLabel('Mémoire vive installée : au moins').fill('64')
  await page.getByRole('button', { name: 'Ajouter une exigence' }).click()
  const sheet = page.getByRole('dialog', { name: 'Ajouter une exigence' })
  await sheet.getByRole('button', { name: /Partie de l’appareil/ }).click()
  await page.getByRole('option', { name: 'Batterie', exact: true }).click()
  await sheet.getByLabel('au moins').fill('95')
  await shot(running, 'planning-requirement')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
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
  const added = await page.evaluate(async () => {
    const profiles = await window.etabli.station.call('profile.list', {})
    const found = profiles.ok ? profiles.output.find(({ id }) => id === 'laptop-2026') : undefined
    return found?.requirements.at(-1)
  })
  expect(added).toMatchObject({ id: 'battery-health-percent', kind: 'at-least', minimum: 95, severity: 'block' })
  const kept = await page.evaluate(async () => {
    const lots = await window.etabli.station.call('lot.list', {})
    return lots.ok ? lots.output.map(({ queued, profileVersion }) => [queued, profileVersion]) : []
  })
  expect(kept).toEqual([[1, 1]])
})
