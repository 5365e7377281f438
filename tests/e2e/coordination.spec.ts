import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { dropOnWindow, noViolations, shot } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()
/** Fills the open sheet as a hand would and saves it with Enter. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const sheet = page.getByRole('dialog')
  for (const [label, value] of Object.entries(values)) await sheet.getByLabel(label).fill(value)
  await sheet.getByLabel(Object.keys(values)[0] ?? '').press('Enter')
  await expect(sheet).toBeHidden()
}
async function choose(page: Page, label: string, choice: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: label }).click()
  await page.getByRole('option', { name: choice, exact: true }).click()
}

test('coordination enters an operation by hand, with a list of which one line is wrong', async ({ running }, info) => {
  test.setTimeout(240_000)
  const { page } = running
  await benchReady(page)
  await page.getByRole('button', { name: 'Opération : où en est-on ?' }).click()
  await expect(page.getByText('Aucune opération pour l’instant')).toBeVisible()
  await press(page, 'Nouvelle opération')
  await fill(page, { 'Nom de l’opération': 'Connexion d’Urgence' })

  await tab(page, 'Partenaires')
  for (const name of ['Collectif Mentorat', 'Aide Sociale à l’Enfance', 'Fédération des Acteurs de la Solidarité']) {
    await press(page, 'Ajouter une structure')
    await choose(page, 'Niveau', 'réseau')
    await fill(page, { 'Nom de la structure': name })
  }
  const mentorat = page.getByRole('listitem').filter({ hasText: 'Collectif Mentorat' })
  await mentorat.getByRole('button', { name: 'Ajouter dessous' }).click()
  await fill(page, { 'Nom de la structure': 'Afev' })
  await expect(page.getByRole('listitem').filter({ hasText: 'Afev' })).toContainText('association')
  await noViolations(page)
  await shot(running, 'coordination-partners')

  await tab(page, 'Dotations')
  await press(page, 'Nouvelle vague')
  await fill(page, { 'Nom de la vague': 'Vague 1', 'Promise pour le': '2026-12-18' })
  const numbers = { 'Collectif Mentorat': 1100, 'Aide Sociale à l’Enfance': 5660 }
  for (const [partner, number] of [
    ...Object.entries(numbers),
    ['Fédération des Acteurs de la Solidarité', 5653] as const,
  ]) {
    await press(page, 'Nouvelle dotation')
    await choose(page, 'Structure partenaire', partner)
    await fill(page, {
      'Nombre annoncé (vide : aucun)': String(number),
      'Nombre attribué (vide : sans limite)': String(number),
    })
  }
  await expect(page.getByText('0 distribué sur 5 653'.replace('5 6', '5\u202f6'))).toBeVisible()
  await page.getByRole('button', { name: 'Promis avec' }).first().click()
  await choose(page, 'Connexion', 'carte SIM')
  await fill(page, { 'Accessoires, séparés par des virgules': 'souris, housse' })
  await expect(page.getByText('avec : carte SIM, souris, housse')).toBeVisible()
  await page.getByRole('button', { name: 'Dépasser' }).first().click()
  await fill(page, { 'Appareils en plus': '3', 'Motif (il reste visible)': 'trois fratries' })
  await expect(page.getByText('dépassement accordé : 3')).toBeVisible()
  await noViolations(page)
  await shot(running, 'coordination-allocations')
  await page.reload()
  await expect(page.getByRole('tab', { name: 'Dotations' })).toHaveAttribute('aria-selected', 'true')

  await tab(page, 'Provenances')
  await press(page, 'Nouvelle provenance')
  await choose(page, 'Nature', 'don en nature')
  await fill(page, { 'Donateur ou vendeur': 'Dons en nature', 'Nombre annoncé (vide : aucun)': '3090' })
  const list = info.outputPath('liste.csv')
  const head = 'Type;Fabricant;Modèle;Numéro de série\nportable;Dell;Latitude 5490;7XK2PQ2\n'
  writeFileSync(list, `${head}grille-pain;Seb;TT1;SEB0042XZ\n`)
  await page.locator('input[type=file][accept]').setInputFiles(list)
  await expect(page.getByRole('alert')).toContainText('« grille-pain » n’est pas un type connu')
  await expect(page.getByRole('row', { name: /^3/ })).toContainText('Type')
  await shot(running, 'coordination-wrong-line')
  writeFileSync(list, `${head}fixe;HP;ProDesk 600;CZC0123ABC\n`)
  await dropOnWindow(page, [list])
  await expect(page.getByText('2 lignes ajoutées')).toBeVisible()
  await expect(page.getByRole('row', { name: /ProDesk 600/ })).toBeVisible()

  // The list says another serial than the one on the machine: a person says which device it is.
  const typed = { manufacturer: 'HP', model: 'ProDesk 600', serial: 'CZC0123ABD', note: null }
  const { tag } = await ask(page, 'device.addByHand', { kind: 'desktop', ...typed })
  await page
    .getByRole('row', { name: /ProDesk 600/ })
    .getByRole('button', { name: 'Pointer' })
    .click()
  await fill(page, { 'Numéro d’inventaire': tag })
  await expect(page.getByRole('row', { name: /ProDesk 600/ })).toBeHidden()
  await page.getByRole('button', { name: /Pas encore arrivés/ }).click()
  await page.getByRole('option', { name: /Toutes les lignes/ }).click()
  await expect(page.getByRole('row', { name: /ProDesk 600/ })).toContainText(tag.slice(2, 8))
  await noViolations(page)
  await shot(running, 'coordination-sources')

  await tab(page, 'Tableau de bord')
  await press(page, 'Saisir un chiffre annoncé')
  await choose(page, 'Chiffre', 'Appareils attribués')
  await page.getByText('Le texte dit « environ »').click()
  await fill(page, {
    'Nombre annoncé': '12 400',
    'Phrase du texte, mot pour mot': 'près de 12 400 ordinateurs et tablettes',
    'Dit dans (communiqué, convention…)': 'texte de l’opération',
    'Dit le': '2020-05-07',
  })
  await expect(page.getByRole('row', { name: /Appareils attribués/ })).toContainText('+13')
  await noViolations(page)
  await shot(running, 'coordination-dashboard')

  await page.keyboard.press('F8')
  await expect(page.getByRole('button', { name: 'Quitter' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Dotations' })).toContainText(/0 sur 5\s660/)
  await expect(page.getByRole('navigation')).toBeHidden()
  await noViolations(page)
  await shot(running, 'coordination-wall')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: 'Tableau de bord' })).toBeVisible()
})
