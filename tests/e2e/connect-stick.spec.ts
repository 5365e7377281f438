import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { otherNumbers, writeLaptop } from '../fixtures/laptop-changes.ts'
import { attachStick, canMountImages, detachStick } from '../fixtures/stick-device.ts'
import { machineFiles, sentMachine } from '../station/intake/lan/sent-machine.ts'
import { cardsOf, shot } from './driving.ts'
import { commandsThatSee } from './plugged-stick.ts'
import { benchReady, expect, startApp, test } from './station-app.ts'

/** A probe's report, two capture folders, a report that was cut off, and something of its owner's. */
async function fillerOf(): Promise<(stick: string) => void> {
  const report = JSON.stringify(await sentMachine(machineFiles({ serial: 'EX-0001' })))
  return (stick) => {
    writeFileSync(join(stick, 'etabli-report-EX-0001.json'), report)
    writeFileSync(join(stick, 'etabli-report-coupe.json'), report.slice(0, report.length / 2))
    writeLaptop(join(stick, 'pc du bureau'), {})
    mkdirSync(join(stick, 'étage'))
    writeLaptop(join(stick, 'étage', 'pc 2'), otherNumbers(4102))
    writeFileSync(join(stick, 'notes.txt'), 'à rendre lundi\n')
  }
}

test('a stick with reports is imported by itself, gets its receipt only when that is asked for, and may be pulled', async ({
  userData,
  folder,
}) => {
  test.skip(!canMountImages, 'a stick needs root, a loop device and a file system')
  test.setTimeout(120_000)
  const device = attachStick(folder, await fillerOf())
  const stick = join(folder, 'RELEVES')
  mkdirSync(stick)
  const receipts = () => readdirSync(stick).filter((name) => name.startsWith('etabli-recu'))
  const running = await startApp(userData, { PATH: commandsThatSee(device, folder) })
  const { page } = running
  try {
    await benchReady(page)
    await page.keyboard.press('F10')
    await page.getByRole('link', { name: /Clé de relevés/ }).click()
    await expect(page.getByText('Aucune clé de relevés branchée')).toBeVisible()
    await shot(running, 'connect-stick-none')

    // The desktop mounts what is plugged in.
    execFileSync('mount', [device, stick])
    const row = page.locator('li[data-state]')
    await expect(row).toHaveAttribute('data-state', 'imported')
    await expect(row).toContainText('RELEVES')
    await expect(row).toContainText(/3\snouveaux/)
    await expect(row).toContainText(/1\sillisible/)
    expect(receipts()).toEqual([])
    await shot(running, 'connect-stick-imported')

    await page.getByRole('button', { name: 'Écrire un reçu sur la clé' }).click()
    await expect(page.getByText('Reçu écrit sur « RELEVES »')).toBeVisible()
    const [receipt = ''] = receipts()
    expect(readFileSync(join(stick, receipt), 'utf8')).toContain('EX-0001')
    await page.keyboard.press('F1')
    await expect(cardsOf(page)).toHaveCount(3)
    for (const card of await cardsOf(page).all()) await expect(card).toHaveAttribute('data-stage', 'done')
    await shot(running, 'connect-stick-cards')

    execFileSync('umount', [stick])
    await page.keyboard.press('F10')
    await page.getByRole('link', { name: /Clé de relevés/ }).click()
    await expect(row).toHaveAttribute('data-state', 'gone')
    await expect(page.getByRole('button', { name: 'Écrire un reçu sur la clé' })).toBeHidden()

    // Plugged in once more, everything on it is known, and nothing comes twice.
    execFileSync('mount', [device, stick])
    await expect(row).toHaveAttribute('data-state', 'imported')
    await expect(row).toContainText(/0\snouveau/)
    await expect(row).toContainText(/3\sdéjà connus/)
    await page.keyboard.press('F1')
    await expect(cardsOf(page)).toHaveCount(3)
  } finally {
    await running.app.close()
    try {
      execFileSync('umount', [stick], { stdio: 'ignore' })
    } catch {
      // It was pulled already.
    }
    detachStick(device)
  }
})
