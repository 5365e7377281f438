import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { busyboxPath, folderOf, runScript } from '../probe/run-script.ts'
import { cardWhen, isSettled, openBench } from '../station/station/bench.ts'
import { expectOnTheBench } from './on-the-bench.ts'

const ownPath = process.env['PATH'] ?? '/usr/bin:/bin'
const systems = [
  ['dash and curl, with all tools of this machine', '/usr/bin/dash', '/usr/bin/curl', () => ownPath],
  [
    'busybox and GNU wget, with no other tool',
    '/usr/bin/busybox',
    '/usr/bin/wget',
    (sender: string) => busyboxPath([sender]),
  ],
] as const

describe.each(systems)('on a live system of %s', (_, shell, sender, pathOf) => {
  test.skipIf(!existsSync(shell) || !existsSync(sender))(
    'the capture script reads this machine and posts it to the bench',
    async () => {
      const bench = await openBench()
      const { profileId } = await bench.client.call('bench.status', {})
      const session = await bench.client.call('lan.open', { address: '127.0.0.1', profileId, lotId: null })
      const settled = cardWhen(bench.client, isSettled)
      const folder = folderOf()
      const pairing = ['--post', session.url, '--token', session.token, '--fingerprint', session.fingerprint]
      const argv = ['--out', join(folder, 'capture'), ...pairing]
      const { code, output } = await runScript(shell, argv, { path: pathOf(sender), cwd: folder })
      expect(output).toMatch(/Numéro d'inventaire : [0-9A-Z]{9}/)
      expect(code).toBe(0)
      const view = await expectOnTheBench(bench, await settled, { cameBy: 'lan', readBy: 'probe' })
      expect(output).toContain(view.summary.tag)
      expect(view.report.source.tool).toBe('etabli-capture')
      await bench.client.call('lan.close', {})
    },
  )
})
