import { describe, expect, test } from 'vitest'
import { isMemoryDisk } from '../temporary-files.ts'

const disk = '/dev/vda / ext4 rw,relatime 0 0'
const memory = (options: string) => `tmpfs /dev/shm tmpfs ${options} 0 0`

describe('a folder in memory for what tests throw away', () => {
  test('is one that can be written to and from which programs start', () => {
    expect(isMemoryDisk(`${disk}\n${memory('rw,nosuid,nodev,size=24684092k')}\n`, '/dev/shm')).toBe(true)
  })

  test.each([
    ['no programs start from it', memory('rw,nosuid,nodev,noexec')],
    ['it can not be written to', memory('ro,nosuid')],
    ['it is a disk', disk.replace('/ ', '/dev/shm ')],
    ['something else was mounted over it', `${memory('rw')}\n${disk.replace('/ ', '/dev/shm ')}`],
    ['it is not there', disk],
  ])('is none where %s', (_, mounts) => {
    expect(isMemoryDisk(mounts, '/dev/shm')).toBe(false)
  })
})
