import { cardsOf } from './driving.ts'
import { benchReady, expect, test } from './station-app.ts'

test('the page is the built app on its own origin, isolated from Node', async ({ page }) => {
  expect(page.url()).toMatch(/^app:\/\/etabli\//)
  const seen = await page.evaluate(() => ({
    node: typeof (globalThis as Record<string, unknown>)['process'],
    require: typeof (globalThis as Record<string, unknown>)['require'],
    exposed: Object.keys((globalThis as unknown as { etabli: object }).etabli).toSorted(),
    isSandboxed: (globalThis as unknown as { etabli: { isSandboxed: boolean } }).etabli.isSandboxed,
    isSecure: window.isSecureContext,
  }))
  expect(seen).toEqual({
    node: 'undefined',
    require: 'undefined',
    exposed: ['first', 'isSandboxed', 'onConnected', 'shell', 'station'],
    isSandboxed: true,
    isSecure: true,
  })
})

test('the window is sandboxed and isolated, keeps the rules of the web, and gives the page nothing of Node', async ({
  running,
}) => {
  const preferences = await running.app.evaluate(({ webContents }) =>
    // Electron has it and leaves it out of its types.
    (webContents.getAllWebContents() as unknown as { getLastWebPreferences(): object }[]).map((contents) =>
      contents.getLastWebPreferences(),
    ),
  )
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  })
})

test('nothing on the screens breaks the content policy, and the policy refuses what it must', async ({ running }) => {
  const { app, page } = running
  await benchReady(page)
  await app.context().addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', (event) => void violations.push(event.violatedDirective))
  })
  await page.reload()
  await benchReady(page)
  const violations = () => page.evaluate(() => (window as unknown as { violations: string[] }).violations)
  for (const key of ['F2', 'F4', 'F5', 'F1']) await page.keyboard.press(key)
  await expect(cardsOf(page).first()).toHaveAttribute('data-stage', 'done')
  await page.keyboard.press('F8')
  await expect(page.getByRole('tab', { name: 'Verdict' })).toBeVisible()
  expect(await violations()).toEqual([])
  await page.evaluate(async () => {
    await fetch('https://example.com/').catch(() => undefined)
    const image = new Image()
    const failed = new Promise((resolve) => image.addEventListener('error', resolve))
    image.src = 'http://127.0.0.1:9/x.png'
    await failed
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
  })
  await expect.poll(violations).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'style-src-elem']))
  // Text that a device told can't become elements, wherever somebody forgets to take it for text.
  const written = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>a device</b>'
      return 'written'
    } catch (error) {
      return (error as Error).name
    }
  })
  expect(written).toBe('TypeError')
})

test('the page can neither leave nor open a window', async ({ running }) => {
  const { app, page } = running
  await benchReady(page)
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.com/')
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
  })
  // Asked of the page itself: a driver waits for a navigation that is never allowed to end.
  const still = () => page.evaluate(() => `${location.href} ${document.querySelectorAll('button').length > 0}`)
  expect(await still()).toBe(`${before} true`)
  expect(app.windows()).toHaveLength(1)
})

test('a save dialog is never proposed a path, whatever a page calls its file', async ({ running }) => {
  const { app, page } = running
  await benchReady(page)
  await app.evaluate(({ dialog }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) => {
      asked.push(options.defaultPath)
      return Promise.resolve({ canceled: true, filePath: '' })
    }) as typeof dialog.showSaveDialog
  })
  await page.evaluate(async () => {
    type Call = (name: string, input: unknown) => Promise<unknown>
    const { shell } = (globalThis as unknown as { etabli: { shell: { call: Call } } }).etabli
    for (const suggestedName of ['../../etc/evil', 'badge-Awa / 2.pdf', 'con.txt', '']) {
      await shell.call('file.save', { suggestedName, bytes: new Uint8Array() })
    }
  })
  const proposed = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
  expect(proposed).toEqual(['_.._etc_evil', 'badge-Awa _ 2.pdf', '_con.txt', 'document'])
})

test('a made-up grant and an unknown command are refused with a code', async ({ page }) => {
  await expect(page.getByRole('button', { name: /Portable 2026/ })).toBeVisible()
  const outcomes = await page.evaluate(async () => {
    type Call = (name: string, input: unknown) => Promise<{ ok: boolean; refusal?: { code: string } }>
    const { station, shell } = (globalThis as unknown as { etabli: { station: { call: Call }; shell: { call: Call } } })
      .etabli
    const source = { kind: 'capture', grant: 'made-up', name: 'x' }
    return [
      await station.call('intake.start', { source, profileId: 'laptop-2026', lotId: null }),
      await station.call('device.destroy', {}),
      await station.call('device.list', { search: '', after: null, limit: 5, extra: true }),
      await shell.call('file.save', { suggestedName: 'evil'.repeat(300), bytes: new Uint8Array() }),
      await shell.call('shell.run', {}),
      await shell.call('document.view', { bytes: new TextEncoder().encode('#!/bin/sh') }),
      await shell.call('document.view', { bytes: new Uint8Array(), name: 'evil.sh' }),
    ].map((outcome) => outcome.refusal?.code)
  })
  expect(outcomes).toEqual([
    'grant-not-found',
    'unknown-command',
    'bad-input',
    'bad-input',
    'unknown-command',
    'not-a-pdf',
    'bad-input',
  ])
})
