import { spawnSync } from 'node:child_process'
import { makeTag } from '../../shared/label/tag.ts'
import { benchReady, expect, test } from './station-app.ts'

/** Keys of the X server by their number (evdev): what a keyboard's own hardware sends, before any layout. */
const rows = [
  [10, '1234567890'],
  [24, 'QWERTYUIOP'],
  [38, 'ASDFGHJKL'],
  [52, 'ZXCVBNM'],
] as const
const keyCode = (character: string): string => {
  const row = rows.find(([, keys]) => keys.includes(character))
  if (row === undefined) throw new Error(`no key for ${character}`)
  return String(row[0] + row[1].indexOf(character))
}
const [shift, capsLock, enter] = ['50', '66', '36']

/** What a scanner that is set to this country presses: capitals with Shift in both, digits with Shift in France. */
function pressed(text: string, country: 'US' | 'FR'): string[] {
  return Array.from(text).flatMap((character) => {
    const isShifted = /\d/.test(character) ? country === 'FR' : true
    const key = ['key', '--delay', '0', keyCode(character)]
    return isShifted ? ['keydown', '--delay', '0', shift, ...key, 'keyup', '--delay', '0', shift] : key
  })
}

const run = (program: string, ...argumentList: string[]): void => {
  const { status, stderr } = spawnSync(program, argumentList, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
}
const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0
const missing = ['xdotool', 'setxkbmap'].filter((program) => !isThere(program))

test('the X server’s own keys give the same tag on every layout, whatever the scanner’s country and CapsLock', async ({
  running,
}) => {
  test.skip(process.env['DISPLAY'] === undefined || missing.length > 0, `install ${missing.join(', ')} to run it`)
  const { page } = running
  await benchReady(page)
  await page.getByRole('button', { name: 'Scanner, sons et caméra' }).click()
  run('xdotool', 'search', '--sync', '--onlyvisible', '--name', 'Établi', 'windowfocus', '--sync')
  let number = 0
  try {
    for (const layout of ['us', 'fr', 'be', 'de', 'ch(fr)', 'fr(oss)', 'fr(bepo)']) {
      const [name = '', variant] = layout.split(/[()]/)
      run('setxkbmap', name, ...(variant === undefined ? [] : [variant]))
      if (layout === 'fr') {
        // The layout is in force: one key by hand writes what stands on it.
        run('xdotool', 'key', keyCode('1'))
        await expect(page.getByRole('textbox', { name: /Scanner un numéro/ })).toHaveValue('&')
        run('xdotool', 'key', 'BackSpace')
      }
      for (const country of ['US', 'FR'] as const) {
        for (const isCapsLock of [false, true]) {
          number += 1
          const tag = makeTag('T7', number * 12_345)
          if (isCapsLock) run('xdotool', 'key', capsLock)
          run('xdotool', ...pressed(tag, country), 'key', '--delay', '0', enter)
          if (isCapsLock) run('xdotool', 'key', capsLock)
          const shown = `${tag.slice(0, 2)} ${tag.slice(2, 8)} ${tag.slice(8)}`
          await expect(page.getByText(shown), `${layout}, scanner ${country}, CapsLock ${isCapsLock}`).toBeVisible()
          await expect(page.getByRole('textbox', { name: /Scanner un numéro/ })).toHaveValue('')
        }
      }
    }
  } finally {
    run('setxkbmap', 'us')
  }
  expect(number).toBe(28)
})
