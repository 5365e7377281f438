import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Opened and not imported: an imported style sheet is empty outside a browser.
const css = readFileSync(join(import.meta.dirname, '../../renderer/styles.css'), 'utf8')

/** The colours of one theme by role, as hexadecimal digits. */
function colours(theme: 'light' | 'dark'): Record<string, string> {
  const block = css.split(`[data-theme='${theme}'] {`)[1]?.split('}')[0] ?? ''
  const found = Object.fromEntries(
    [...block.matchAll(/--([\w-]+): #([0-9a-f]{6})/g)].map(([, role, hex]) => [role, hex]),
  )
  expect(Object.keys(found).length).toBeGreaterThan(15)
  return found
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((left, right) => right - left)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const grounds = ['ground', 'surface', 'raised'] as const
const texts = ['ink', 'quiet', 'accent', 'good', 'bad', 'open'] as const
const solids = ['accent', 'good', 'bad', 'open'] as const

test.each(['light', 'dark'] as const)('every text can be read on its ground in the %s theme', (theme) => {
  const of = colours(theme)
  const pairs = [
    ...texts.flatMap((text) => grounds.map((ground) => [text, ground])),
    ...solids.map((solid) => [`on-${solid}`, solid]),
    ...solids.map((solid) => ['ink', `${solid}-soft`]),
  ]
  const weak = pairs.filter(([text = '', ground = '']) => contrast(of[text] ?? '', of[ground] ?? '') < 4.5)
  expect(weak).toEqual([])
})

test.each(['light', 'dark'] as const)('the edges of controls can be seen in the %s theme', (theme) => {
  const of = colours(theme)
  const weak = grounds.filter((ground) => contrast(of['edge'] ?? '', of[ground] ?? '') < 3)
  expect(weak).toEqual([])
})
