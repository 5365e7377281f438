import { laptop } from '../fixtures/laptop-changes.ts'
import { answerFolderDialog, cardsOf, shot } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

test('a profile that asks for a test leads to it, takes what it comes to, and takes ready away when it fails', async ({
  running,
}) => {
  test.setTimeout(240_000)
  const { app, page } = running
  await benchReady(page)
  await page.evaluate(async () => {
    const { station } = window.etabli
    const listed = await station.call('profile.list', {})
    const present = listed.ok ? listed.output.find(({ id }) => id === 'laptop-2026') : undefined
    if (present === undefined) throw new Error(JSON.stringify(listed))
    const terms = { severity: 'block', unknown: 'incomplete', remedy: 'repair', waivableBy: 'quality-lead' } as const
    const tested = { id: 'keyboard-test', kind: 'tested', subject: 'test.keyboard', ...terms } as const
    const draft = { ...present, requirements: [...present.requirements, tested] }
    const published = await station.call('profile.publish', { draft, basedOn: present.version, reason: 'Claviers' })
    if (!published.ok) throw new Error(JSON.stringify(published))
  })
  await answerFolderDialog(app, laptop)
  await page.keyboard.press('F3')
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  await cardsOf(page).first().click()
  await page.keyboard.press('F8')

  await expect(page.getByText('INCOMPLET')).toBeVisible()
  await shot(running, 'test-asked-for')
  await page.getByRole('button', { name: 'Faire ce test' }).click()
  await expect(page.getByText('Presser chaque touche : toutes répondent, aucune ne colle.')).toBeVisible()
  await page.keyboard.press('1')
  await expect(page.getByText('CONFORME', { exact: true })).toBeVisible()
  await page.keyboard.press('Shift+F7')
  await expect(page.getByText(/^État prêt$/)).toBeVisible()

  await page.getByRole('button', { name: /^Test de bon fonctionnement/ }).click()
  await page.getByRole('button', { name: /^Clavier/ }).click()
  await page.keyboard.press('2')
  await expect(page.getByText('NON CONFORME')).toBeVisible()
  await expect(page.getByText(/^État audité$/)).toBeVisible()
  await page.getByRole('tab', { name: 'Verdict' }).click()
  await expect(page.getByRole('button', { name: 'Refaire ce test' })).toBeVisible()
  await shot(running, 'test-failed')
})
