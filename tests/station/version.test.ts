import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stationVersion } from '../../electron/station/version.ts'

test('the station states the version of its package', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(stationVersion).toBe(manifest.version)
})
