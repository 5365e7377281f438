import { laptop } from '../fixtures/laptop-changes.ts'
import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { readCapture, shot } from './driving.ts'
import { signOnKeys } from './signing.ts'
import { benchReady, expect, test } from './station-app.ts'

const pins = { 'Awa Diop': '480213', 'Noé Martin': '739104' } as const
type Name = keyof typeof pins

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

const sign = (page: Page, name: Name): Promise<void> => signOnKeys(page, { name, pin: pins[name] })

async function addPerson(page: Page, name: Name, isFirst: boolean): Promise<void> {
  await press(page, 'Inscrire quelqu’un')
  const form = page.getByRole('dialog', { name: 'Inscrire quelqu’un' })
  await form.getByLabel('Nom').fill(name)
  await form.getByLabel(/^Code/).fill(pins[name])
  await form.getByRole('button', { name: 'Enregistrer' }).click()
  if (!isFirst) await sign(page, 'Awa Diop')
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
}

/** What the station's journal keeps of the device on the screen. */
async function journalOf(page: Page) {
  const [, , deviceId = ''] = (await page.evaluate(() => window.location.hash)).split('/')
  return ask(page, 'device.journal', { deviceId })
}

test('an erasure takes two people, a waiver and going over an allocation one with the role, each named in the journal', async ({
  running,
}) => {
  test.setTimeout(240_000)
  const { page } = running
  await benchReady(page)
  // As long as nobody is listed, nobody is asked for.
  await ask(page, 'partner.add', { name: 'Croix-Rouge' })

  await test.step('the first person has every role, the second is let in by her', async () => {
    await press(page, 'Personnes')
    await addPerson(page, 'Awa Diop', true)
    await expect(page.getByRole('listitem').filter({ hasText: 'Awa Diop' })).toContainText('coordination')
    await addPerson(page, 'Noé Martin', false)
    await shot(running, 'two-people-list')
  })

  await test.step('the bench asks for erasures: the lead signs', async () => {
    await page.keyboard.press('F1')
    await readCapture(running, laptop)
    await page.keyboard.press('F8')
    await page.getByRole('tab', { name: 'Prêt' }).click()
    await press(page, 'Ce que ce poste demande…')
    const asked = page.getByRole('dialog')
    for (const gate of ['Effacement des disques', 'Grade esthétique']) {
      await asked.getByRole('checkbox', { name: gate }).check({ force: true })
    }
    await asked.getByRole('button', { name: 'Enregistrer' }).click()
    await sign(page, 'Awa Diop')
    await expect(page.getByText('2 conditions restent à tenir')).toBeVisible()
  })

  await test.step('what was erased by one and looked after by the other is signed by both, the second not the first again', async () => {
    await press(page, 'Inscrire un effacement')
    const form = page.getByRole('dialog', { name: /^Effacement/ })
    await expect(form).toContainText('Les deux personnes signeront par leur badge ou leur code.')
    await form.getByLabel('Méthode').fill('ATA Secure Erase')
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await sign(page, 'Noé Martin')
    const sheet = page.getByRole('dialog', { name: 'Deux personnes en répondent' })
    await expect(sheet.getByText(/Noé Martin a signé/)).toBeVisible()
    await shot(running, 'two-people-second')
    // Whoever signed is not offered again.
    await expect(sheet.getByRole('button', { name: 'Noé Martin' })).toHaveCount(0)
    await sign(page, 'Awa Diop')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Effacement des disques/ })).toContainText(/ en règle/)
    const recorded = (await journalOf(page)).find(({ type }) => type === 'erasure.recorded')
    const { erasedBy, verifiedBy } = recorded?.payload ?? {}
    expect([erasedBy, verifiedBy]).toEqual([expect.stringMatching(/^person:/), expect.stringMatching(/^person:/)])
    expect(erasedBy).not.toBe(verifiedBy)
  })

  await test.step('a waiver is signed by the role it is given in', async () => {
    await page.getByRole('button', { name: /^Grade esthétique/ }).click()
    await press(page, 'Déroger…')
    const form = page.getByRole('dialog', { name: /Dérog/ })
    await form.getByLabel('Motif').fill('Destiné à un atelier')
    await form.getByRole('button', { name: 'Enregistrer' }).click()
    await sign(page, 'Awa Diop')
    await expect(page.getByText(/Awa Diop \(responsable qualité\)/)).toBeVisible()
    await press(page, 'Marquer prêt')
    await expect(page.getByText('Cet appareil est prêt.')).toBeVisible()
    await page.getByRole('tab', { name: 'Journal' }).click()
    await expect(page.getByText(/Effacé par Noé Martin, vérifié par Awa Diop/)).toBeVisible()
    await expect(page.getByText(/^Dérogation accordée par Awa Diop/)).toBeVisible()
    await expect(page.getByText(/^Jugé avec le profil «\sPortable 2026/).first()).toBeVisible()
    await shot(running, 'two-people-journal')
  })

  await test.step('going over an allocation is signed by coordination', async () => {
    await press(page, 'Opération : où en est-on ?')
    await press(page, 'Nouvelle opération')
    await page.getByRole('dialog').getByLabel('Nom de l’opération').fill('Connexion d’Urgence')
    await page.getByRole('dialog').getByLabel('Nom de l’opération').press('Enter')
    await sign(page, 'Awa Diop')
    await page.getByRole('tab', { name: 'Dotations' }).click()
    await press(page, 'Nouvelle vague')
    await page.getByRole('dialog').getByLabel('Nom de la vague').fill('Vague 1')
    await page.getByRole('dialog').getByLabel('Nom de la vague').press('Enter')
    await sign(page, 'Awa Diop')
    await press(page, 'Nouvelle dotation')
    await page.getByRole('dialog').getByLabel('Nombre attribué (vide : sans limite)').fill('1')
    await page.getByRole('dialog').getByLabel('Nombre attribué (vide : sans limite)').press('Enter')
    await sign(page, 'Awa Diop')
    await page.getByRole('button', { name: 'Dépasser' }).first().click()
    await page.getByRole('dialog').getByLabel('Appareils en plus').fill('3')
    await page.getByRole('dialog').getByLabel('Motif (il reste visible)').fill('trois fratries')
    await page.getByRole('dialog').getByLabel('Appareils en plus').press('Enter')
    await sign(page, 'Awa Diop')
    await expect(page.getByText('dépassement accordé : 3')).toBeVisible()
    await shot(running, 'two-people-over')
  })
})
