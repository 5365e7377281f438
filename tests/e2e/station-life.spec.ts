import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardsOf, shot } from './driving.ts'
import { stationsOf } from './processes.ts'
import { benchReady, expect, root, startApp, test } from './station-app.ts'

test('a reload of the page finds the bench as it was', async ({ page }) => {
  await page.keyboard.press('F2')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  await page.reload()
  await benchReady(page)
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
})

test('a station that is killed comes back, and what was recorded is there', async ({ running }) => {
  const { app, page } = running
  await benchReady(page)
  await page.keyboard.press('F2')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  const [station] = stationsOf(app.process().pid)
  expect(station).toBeDefined()
  process.kill(station ?? 0, 'SIGKILL')
  await expect.poll(() => stationsOf(app.process().pid).filter((pid) => pid !== station)).toHaveLength(1)
  // The cards were the station's own memory; the device is the database's.
  await expect(page.getByText('Aucune machine sur l’établi')).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByRole('row')).toHaveCount(1)
})

test('a folder that another station works in is said on the screen, and retried', async ({ userData }) => {
  const data = join(userData, 'shared-data')
  mkdirSync(data)
  const holder = spawn(process.execPath, ['tests/e2e/hold-database.ts', data], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  const running = await startApp(userData, { ETABLI_DATA: data })
  const { app, page } = running
  try {
    await expect(page.getByText('database-in-use')).toBeVisible()
    await shot(running, 'station-refused')
    holder.stdin.end()
    await once(holder, 'exit')
    await page.getByRole('button', { name: /Réessayer/ }).click()
    await benchReady(page)
  } finally {
    holder.kill()
    await app.close()
  }
})

test('a damaged database is said on the screen and left as it is', async ({ userData }) => {
  const data = join(userData, 'data')
  mkdirSync(data)
  const file = join(data, 'etabli.db')
  writeFileSync(file, 'this was a database once')
  const { app, page } = await startApp(userData)
  try {
    await expect(page.getByText('database-damaged')).toBeVisible()
    expect(readFileSync(file, 'utf8')).toBe('this was a database once')
  } finally {
    await app.close()
  }
})
