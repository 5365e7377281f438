import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { countByState } from '../../../electron/station/store/devices/devices.ts'
import { recordIntake } from '../../../electron/station/store/devices/intakes.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { expectInvariants } from './invariants.ts'
import { act, madeIntake, take } from './made/made-intake.ts'
import { temporaryFolder } from './temporary-store.ts'

const noise = Buffer.from(Array.from({ length: 60_000 }, (_, index) => (index * index * 31 + (index >> 3)) % 251))

/** A small disk of its own; the test is skipped where this user may not mount one. */
function smallDisk(megabytes: number, skip: (note: string) => void): string {
  const mounted = join(temporaryFolder(), 'disk')
  mkdirSync(mounted)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mounted]).status !== 0)
    skip('mounting needs root')
  onTestFinished(() => void spawnSync('umount', [mounted]))
  return mounted
}

const fill = (disk: string, leaveBytes = 0) => {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - leaveBytes)))
}

const full = expect.objectContaining({
  code: 'disk-full',
  where: expect.any(String),
  remedy: expect.any(String),
}) as unknown

describe('a disk that fills up', () => {
  test('refuses the intake that no longer fits, keeps every one before it, and goes on once there is room', ({
    skip,
  }) => {
    const disk = smallDisk(6, skip)
    const store = openStore({ folder: disk, newBench: { prefix: 'T7' } })
    onTestFinished(() => store.close())
    fill(disk, 1_500_000)
    const recorded: string[] = []
    const record = () => {
      const intake = madeIntake({ serial: `S${recorded.length}` })
      const files = [...intake.files, { name: 'noise', status: 'read', bytes: Buffer.concat([noise, noise]) } as const]
      const result = recordIntake(store, act, { ...intake, files })
      if (result.result === 'recorded') recorded.push(result.tag)
    }
    expect(() => {
      for (let index = 0; index < 200; index += 1) record()
    }).toThrow(full)
    expect(recorded.length).toBeGreaterThan(0)
    expect(store.db.inTransaction).toBe(false)
    expect(countByState(store)).toEqual({ audited: recorded.length })
    rmSync(join(disk, 'ballast'))
    const next = take(store, { serial: 'AFTER' }).tag
    expect(Number(next.slice(2, 8))).toBe(recorded.length + 1)
    expectInvariants(store)
  })

  test('refuses to open a database there, and opens it whole once there is room', ({ skip }) => {
    const disk = smallDisk(4, skip)
    const store = openStore({ folder: disk, newBench: { prefix: 'T7' } })
    take(store)
    store.close()
    fill(disk)
    expect(() => openStore({ folder: disk })).toThrow(full)
    rmSync(join(disk, 'ballast'))
    const again = openStore({ folder: disk })
    onTestFinished(() => again.close())
    expect(countByState(again)).toEqual({ audited: 1 })
    expectInvariants(again)
  })

  test('refuses to make a database there, and leaves none behind', ({ skip }) => {
    const disk = smallDisk(4, skip)
    fill(disk, 60_000)
    expect(() => openStore({ folder: disk })).toThrow(full)
    rmSync(join(disk, 'ballast'))
    const store = openStore({ folder: disk })
    onTestFinished(() => store.close())
    expectInvariants(store)
  })
})
