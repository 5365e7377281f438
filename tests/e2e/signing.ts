import type { Page } from '@playwright/test'
import { typeByHand } from './scanner-keys.ts'
import { expect } from './station-app.ts'

/** Enters the bench's first person on the page of people, as a hand types. */
export async function enterFirstPerson(page: Page, name: string, pin: string): Promise<void> {
  await page.getByRole('button', { name: 'Personnes' }).click()
  await page.getByRole('button', { name: 'Inscrire quelqu’un' }).click()
  await typeByHand(page, name)
  await page.getByLabel(/^Code/).click()
  await typeByHand(page, pin)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(name)).toBeVisible()
}

/** The sheet that asks who answers for an act. */
export const signSheet = (page: Page) => page.getByRole('dialog', { name: /^(Qui en répond|Deux personnes)/ })

/**
 * Signs with a PIN on the big keys, as a gloved hand presses them.
 *
 * @param look what to look at once the digits stand there, before they are sent.
 */
export async function signOnKeys(
  page: Page,
  { name, pin }: { readonly name: string; readonly pin: string },
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const sheet = signSheet(page)
  await expect(sheet).toBeVisible()
  // One person alone who may sign is not chosen first: the keys stand ready.
  const choice = sheet.getByRole('button', { name, exact: true })
  const keys = sheet.getByLabel(`Ou le code : ${name}`)
  await expect(choice.or(keys).first()).toBeVisible()
  if (await choice.isVisible()) await choice.click()
  await expect(keys).toBeVisible()
  for (const digit of pin) await sheet.getByRole('button', { name: digit, exact: true }).click()
  await look()
  await sheet.getByRole('button', { name: 'Valider' }).click()
}
