import { describe, expect, test } from 'vitest'
import { photoLimits } from '../../../shared/device/photo-limits.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { madeJpeg, withSegment } from './made-jpeg.ts'

const read = async (bench: Bench) => (await bench.intake(laptop)).device?.deviceId ?? 'none'

describe('photos of a device', () => {
  test('are kept byte for byte, listed, and stand in its journal', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const bytes = madeJpeg(1600, 900)
    const photo = await bench.client.call('photo.add', { deviceId, bytes })
    expect(photo).toMatchObject({ widthPixels: 1600, heightPixels: 900, sizeBytes: bytes.length })
    expect(await bench.client.call('photo.list', { deviceId })).toEqual([photo])
    const kept = await bench.client.call('photo.get', { photoId: photo.photoId })
    expect(Buffer.from(kept.bytes).equals(Buffer.from(bytes))).toBe(true)
    expect((await bench.client.call('device.journal', { deviceId })).at(-1)).toMatchObject({
      type: 'photo.taken',
      payload: { sha256: photo.sha256 },
    })
  })

  test('that are withdrawn lose their bytes, and the journal keeps what they were and why they went', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const bytes = madeJpeg(800, 600)
    const { photoId, sha256 } = await bench.client.call('photo.add', { deviceId, bytes })
    await bench.client.call('photo.withdraw', { photoId, reason: 'Un visage s’y voit' })
    expect(await bench.client.call('photo.list', { deviceId })).toEqual([])
    await expect(bench.client.call('photo.get', { photoId })).rejects.toMatchObject({ code: 'photo-not-found' })
    const again = bench.client.call('photo.withdraw', { photoId, reason: 'encore' })
    await expect(again).rejects.toMatchObject({ code: 'photo-not-found' })
    const types = (await bench.client.call('device.journal', { deviceId })).slice(-2)
    expect(types).toMatchObject([
      { type: 'photo.taken', payload: { photoId, sha256 } },
      { type: 'photo.withdrawn', payload: { photoId, sha256, reason: 'Un visage s’y voit' } },
    ])
    // The same picture may be taken again afterwards.
    await expect(bench.client.call('photo.add', { deviceId, bytes })).resolves.toMatchObject({ sha256 })
  })

  test.each([
    ['photo-not-jpeg', () => new Uint8Array(200)],
    ['photo-carries-details', () => withSegment(madeJpeg(800, 600), 0xe1, 'Exif\0\0')],
    ['photo-wrong-size', () => madeJpeg(1601, 600)],
    ['photo-wrong-size', () => madeJpeg(800, 100)],
    ['bad-input', () => new Uint8Array(photoLimits.sizeBytes + 1)],
  ])('are refused as %s', async (code, bytes) => {
    const bench = await openBench()
    const deviceId = await read(bench)
    await expect(bench.client.call('photo.add', { deviceId, bytes: bytes() })).rejects.toMatchObject({ code })
    expect(await bench.client.call('photo.list', { deviceId })).toEqual([])
  })

  test('are each there once, and no more than a device may have', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const add = (side: number) => bench.client.call('photo.add', { deviceId, bytes: madeJpeg(side, 300) })
    for (let photo = 0; photo < photoLimits.count; photo += 1) await add(300 + photo)
    await expect(add(300)).rejects.toMatchObject({ code: 'photo-known' })
    await expect(add(500)).rejects.toMatchObject({ code: 'photos-full' })
    await expect(
      bench.client.call('photo.add', { deviceId: '01939f00-0000-7000-8000-000000000000', bytes: madeJpeg(300, 300) }),
    ).rejects.toMatchObject({ code: 'device-not-found' })
  })
})

describe('the machine that the station runs on', () => {
  test('is none of those that were read from files: guided tests are not offered there', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    expect(await bench.client.call('device.here', { deviceId })).toEqual({ isHere: false, ownTag: null })
    await expect(bench.client.call('battery.start', { deviceId })).rejects.toMatchObject({ code: 'device-not-here' })
    expect(await bench.client.call('battery.run', { deviceId })).toBeNull()
    await expect(bench.client.call('battery.stop', { deviceId })).rejects.toMatchObject({ code: 'no-battery-run' })
  })
})
