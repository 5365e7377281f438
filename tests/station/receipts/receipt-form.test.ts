import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import { receiptForm } from '../../../electron/station/receipts/receipt-form.ts'
import { receiptKey } from '../../../electron/station/receipts/receipt-key.ts'
import { signedPart } from '../../../electron/station/receipts/sent-list.ts'
import { readAnswer, type SentList } from '../../../shared/shipping/receipt-answer.ts'
import { temporaryFolder } from '../store/temporary-store.ts'

const browser = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const sent: SentList = {
  bench: 'T7',
  shipmentId: 'shipment',
  shipmentName: 'EXP-T7-0001',
  partnerName: 'Fédération <b>Ouest</b> & "Sud"',
  deliveryNote: 'BL-T7-2026-000001',
  deliveryNoteCode: 'XP',
  issuedOn: '2026-11-23',
  devices: [
    { tag: 'T70000013', name: '</script><script>document.title="taken"</script>', carton: 'XK1' },
    { tag: 'T7000002T', name: 'Dell Latitude', carton: 'XK1' },
    { tag: 'T7000003H', name: 'HP', carton: 'XK2' },
  ],
}

test('the partner’s page opens from a file, is ticked, and saves an answer that the bench takes', async ({ skip }) => {
  if (!existsSync(browser)) skip('no Chromium here')
  const folder = temporaryFolder()
  const key = receiptKey(folder)
  const file = join(folder, 'page.html')
  writeFileSync(file, receiptForm(sent, signedPart(sent, key), 'fr'))
  const running = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] })
  try {
    const page = await running.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(String(error)))
    await page.goto(pathToFileURL(file).href)
    expect(await page.title()).toBe('Bon de réception BL-T7-2026-000001')
    expect(await page.getByRole('status').textContent()).toBe('3 sans réponse')
    await page.getByText('Manquant').nth(1).click()
    await page.getByLabel('Remarque T7000002T').fill('pas dans le colis')
    await page.getByRole('button', { name: 'Tout le reste est reçu' }).click()
    expect(await page.getByRole('status').textContent()).toBe('')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Enregistrer la réponse' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('reponse-BL-T7-2026-000001.json')
    const text = readFileSync(await download.path(), 'utf8')
    const answer = readAnswer(text, { shipmentId: 'shipment', ownKey: key.publicKey, verify: key.verify })
    expect(answer).toEqual({
      ok: true,
      sent,
      marks: {
        T70000013: { mark: 'received', note: '' },
        T7000002T: { mark: 'missing', note: 'pas dans le colis' },
        T7000003H: { mark: 'received', note: '' },
      },
    })
    expect(said).toEqual([])
  } finally {
    await running.close()
  }
})
