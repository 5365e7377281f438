import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { laptop, laptopOutput, writeLaptop } from '../fixtures/laptop-changes.ts'
import { laptopDisk, logOf } from '../station/erasure/logs.ts'
import { ask } from './ask.ts'
import { answerSaveDialog, dropOnWindow, readCapture, shot } from './driving.ts'
import { benchReady, expect, test, type RunningApp } from './station-app.ts'

async function openFirst(running: RunningApp, capture: string): Promise<void> {
  await benchReady(running.page)
  await readCapture(running, capture)
  await running.page.keyboard.press('F8')
}

test('a certificate is dropped on a typed erasure and looked at; evidence without its disk is found and tied', async ({
  running,
  folder,
}) => {
  test.setTimeout(240_000)
  const { app, page } = running
  await openFirst(running, laptop)
  await page.getByRole('tab', { name: 'Prêt' }).click()
  await page.getByRole('button', { name: /^Effacement des disques/ }).click()
  await page.getByRole('button', { name: 'Inscrire un effacement' }).click()
  await page.getByLabel('A effacé').fill('Awa')
  await page.getByLabel(/A vérifié/).fill('Ève')
  const certificate = join(folder, 'attestation.pdf')
  writeFileSync(certificate, '%PDF-1.4 scan')
  await dropOnWindow(page, [certificate])
  await expect(page.getByRole('dialog')).toContainText('attestation.pdf')
  await shot(running, 'evidence-typed')
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: 'Voir le document' }).click()
  await expect(page.getByRole('dialog')).toContainText('Ce document est un PDF')
  const saved = join(folder, 'copie.pdf')
  await answerSaveDialog(app, saved)
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer…' }).click()
  await expect(page.getByText(/Document enregistré/)).toBeVisible()
  expect(readFileSync(saved, 'utf8')).toBe('%PDF-1.4 scan')

  const log = join(folder, 'pont.log')
  writeFileSync(log, logOf({ ...laptopDisk, serial: 'PONT-USB-1' }))
  await dropOnWindow(page, [log])
  await page.getByRole('button', { name: 'Voir les preuves à examiner' }).first().click()
  await expect(page.getByText('PONT-USB-1')).toBeVisible()
  await page.keyboard.press('F1')
  await page.keyboard.press('Shift+F4')
  await expect(page.getByRole('tab', { name: 'À examiner (1)' })).toBeVisible()
  await shot(running, 'evidence-review')
  await page.getByRole('button', { name: 'C’est ce disque…' }).click()
  await page.getByLabel('Appareil : numéro d’inventaire, série ou modèle').fill('PF1ETB42')
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click()
  await page.getByLabel('Motif').fill('Pont USB, vu par Awa')
  await shot(running, 'evidence-assign')
  await page.getByRole('dialog').getByRole('button', { name: 'C’est ce disque', exact: true }).click()
  await expect(page.getByText('Rien à examiner : chaque preuve est chez son disque.')).toBeVisible()
})

test('a device that lacks memory gets it from the stock by keys: reserved, in repair, fitted', async ({
  running,
  folder,
}) => {
  test.setTimeout(240_000)
  const { page } = running
  const failing = join(folder, 'quatre gibioctets')
  writeLaptop(failing, { 'dmidecode.txt': laptopOutput('dmidecode.txt').replace('Size: 8192 MB', 'Size: 4096 MB') })
  await openFirst(running, failing)
  await expect(page.getByText('Rien en stock : à acheter')).toBeVisible()
  await shot(running, 'repair-none')
  const kind = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * 2 ** 30 } as const
  await ask(page, 'part.receive', { kind, quantity: 2, reason: '' })
  await expect(page.getByText(/^En stock\s: 1 ×/)).toBeVisible()
  await shot(running, 'repair-stock')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByText(/^Réservé\s: 1 ×/)).toBeVisible()
  await page.keyboard.press('Shift+F3')
  await expect(page.getByRole('button', { name: 'Annuler la réparation' })).toBeVisible()
  await shot(running, 'repair-kept')
  await page.keyboard.press('Shift+F2')
  await expect(page.getByText(/^Monté depuis le dernier relevé/)).toBeVisible()
  await shot(running, 'repair-fitted')
})
