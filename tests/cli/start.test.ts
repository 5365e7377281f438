import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

test.skipIf(process.platform !== 'linux')(
  'where there is no screen, the start does the main job and says where everything is',
  () => {
    const data = join(temporaryFolder(), 'data')
    const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
    for (const attempt of ['first', 'second'] as const) {
      const start = spawnSync(process.execPath, ['resources/toolchain/start.mjs', '--data', data], {
        cwd: root,
        encoding: 'utf8',
        env: { ...environment, LANG: 'fr_FR.UTF-8' },
      })
      expect(start, attempt).toMatchObject({ status: 0 })
      expect(start.stdout).toContain(join(data, 'etabli.db'))
      expect(start.stdout).toMatch(/elle est enregistrée/)
      expect(readFileSync(join(data, 'label.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-')
    }
    const devices = spawnSync(process.execPath, ['electron/cli/main.ts', 'devices', '--json', '--data', data], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(JSON.parse(devices.stdout)).toHaveLength(1)
  },
)
