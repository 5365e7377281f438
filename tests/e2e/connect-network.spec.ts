import { execFile, execFileSync } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { cardsOf, openIntake, shot } from './driving.ts'
import { benchReady, expect, root, test } from './station-app.ts'

/** Whether anything answers at this address. */
function isListening(host: string): Promise<boolean> {
  const [address = '', port = ''] = host.split(':')
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const socket = connect(Number(port), address)
  socket.once('error', () => resolve(false))
  socket.once('connect', () => {
    socket.destroy()
    resolve(true)
  })
  return promise
}

/** Has the page note each state of its first card: the stage, and how many parts are no longer being read. */
async function watchFirstCard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const states: string[] = []
    Object.assign(window, { cardStates: states })
    new MutationObserver(() => {
      const card = document.querySelector('article')
      const parts = card?.querySelectorAll('li[data-status]:not([data-status=reading])').length
      const state = `${card?.dataset['stage']} ${parts}`
      if (card !== null && states.at(-1) !== state) states.push(state)
    }).observe(document.body, { subtree: true, childList: true, attributes: true })
  })
}
const watchedStates = (page: Page) => page.evaluate(() => (window as unknown as { cardStates: string[] }).cardStates)

test('a machine sends itself over the network with the probe, and a closed intake listens no more', async ({
  running,
  folder,
}) => {
  test.setTimeout(180_000)
  const { page } = running
  await benchReady(page)
  // At once, as somebody does who pressed the wrong key: the page may still be on its way.
  await page.keyboard.press('F10')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Aucune machine sur l’établi')).toBeVisible()
  await page.keyboard.press('F10')
  await expect(page.getByRole('button', { name: 'Ouvrir la réception' })).toBeEnabled()
  await shot(running, 'connect-network-closed')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Aucune machine sur l’établi')).toBeVisible()
  const { host, code } = await openIntake(page)
  expect(host).toMatch(/^127\.0\.0\.1:\d+$/)
  expect(code).toMatch(/^[0-9A-Z]{8}$/)
  await expect(page.getByRole('img', { name: /Code QR/ })).toBeVisible()
  await shot(running, 'connect-network-open')
  expect(await isListening(host)).toBe(true)

  await watchFirstCard(page)
  execFileSync(process.execPath, ['resources/toolchain/build-probe.mjs', '--out', folder], { cwd: root, stdio: 'pipe' })
  const program = join(folder, `etabli-probe-${process.platform}-${process.arch}`)
  await page.getByRole('button', { name: 'Voir sur l’établi' }).click()
  const ended = new Promise<string>((resolve, reject) => {
    execFile(program, ['--bench', host, '--code', code, '--out', folder], { timeout: 60_000 }, (error, stdout) => {
      if (error === null) resolve(stdout)
      else reject(error)
    })
  })
  const card = cardsOf(page).first()
  await expect(card).toHaveAttribute('data-stage', 'done')
  await expect(card).toContainText(/CONFORME|INCOMPLET/)
  // The card was there, empty, and filled before the report came.
  const states = await watchedStates(page)
  expect(states[0]).toBe('reading 0')
  expect(states.some((state) => /^reading [1-8]$/.test(state))).toBe(true)
  const output = await ended
  const tag = /Numéro d’inventaire\s: (\S+)/.exec(output)?.[1] ?? 'none'
  expect((await card.textContent())?.replaceAll(/\s/g, '')).toContain(tag)
  await shot(running, 'connect-network-card')

  await page.getByRole('link', { name: /Réception par le réseau ouverte/ }).click()
  await expect(page.getByText('1 machine arrivée')).toBeVisible()
  await page.getByRole('button', { name: 'Fermer la réception' }).click()
  await expect(page.getByRole('button', { name: 'Ouvrir la réception' })).toBeVisible()
  expect(await isListening(host)).toBe(false)
  await page.keyboard.press('F1')
  await expect(card).toHaveAttribute('data-stage', 'done')
})
