import type { PhotoView } from '../../../../shared/contract/photos.ts'
import { photoLimits } from '../../../../shared/device/photo-limits.ts'
import { statement } from '../connection.ts'
import { findDevice } from '../devices/device-rows.ts'
import { forgetForGood } from '../forget-for-good.ts'
import { appendCommand } from '../journal/outbox.ts'
import { sha256 } from '../packed.ts'
import { recordProofs } from './record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

const columns = `id AS photoId, sha256, width_pixels AS widthPixels, height_pixels AS heightPixels,
  size_bytes AS sizeBytes, taken_at AS takenAt`

/** The photos of a device that stand, oldest first, without their bytes. */
export function photosOf({ db }: Pick<Store, 'db'>, deviceId: string): PhotoView[] {
  const sql = `SELECT ${columns} FROM photos WHERE device_id = ? AND withdrawn_at IS NULL ORDER BY id`
  return statement<PhotoView>(db, sql).all(deviceId)
}

/** The device a photo is of, null for a photo that is not there or was withdrawn. */
export function deviceOfPhoto({ db }: Pick<Store, 'db'>, photoId: string): string | null {
  const sql = 'SELECT device_id AS deviceId FROM photos WHERE id = ? AND withdrawn_at IS NULL'
  return statement<{ deviceId: string }>(db, sql).get(photoId)?.deviceId ?? null
}

/** A photo byte for byte as it came; null when it was withdrawn or never was. @throws Error when it is not what came. */
export function loadPhoto({ db }: Pick<Store, 'db'>, photoId: string): Buffer | null {
  const sql = 'SELECT bytes, sha256 FROM photos WHERE id = ? AND withdrawn_at IS NULL'
  const row = statement<{ bytes: Buffer; sha256: string }>(db, sql).get(photoId)
  if (row === undefined) return null
  if (sha256(row.bytes) !== row.sha256) throw new Error(`photo ${photoId} is not what was kept`)
  return row.bytes
}

export type NewPhoto = { readonly bytes: Uint8Array; readonly widthPixels: number; readonly heightPixels: number }

/**
 * Keeps a photo of a device, byte for byte.
 *
 * @returns `photo-known` for one that stands already, `photos-full` when there are as many as may be.
 */
export function addPhoto(
  store: Store,
  act: Act,
  deviceId: string,
  { bytes, widthPixels, heightPixels }: NewPhoto,
):
  | { readonly result: 'added'; readonly photo: PhotoView }
  | { readonly result: 'device-not-found' | 'photo-known' | 'photos-full' } {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' } as const
    const [digest, standing] = [sha256(bytes), photosOf(store, deviceId)]
    if (standing.some((one) => one.sha256 === digest)) return { result: 'photo-known' } as const
    if (standing.length >= photoLimits.count) return { result: 'photos-full' } as const
    const photoId = store.newId()
    const sizeBytes = bytes.byteLength
    const payload = { photoId, sha256: digest, sizeBytes, widthPixels, heightPixels }
    const command = appendCommand(store, act, { kind: 'photo.add', version: 1, payload: { deviceId, ...payload } })
    statement(
      store.db,
      `INSERT INTO photos (id, device_id, sha256, width_pixels, height_pixels, size_bytes, taken_at, bytes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(photoId, deviceId, digest, widthPixels, heightPixels, sizeBytes, act.at, bytes)
    recordProofs(store, command, device, [{ type: 'photo.taken', payload }])
    return { result: 'added', photo: { ...payload, takenAt: act.at } } as const
  })
}

/** Takes a photo away with its bytes, out of the file for good; what it was and why it went stays in the device's journal. */
export function withdrawPhoto(
  store: Store,
  act: Act,
  photoId: string,
  reason: string,
): 'withdrawn' | 'photo-not-found' {
  return forgetForGood(store, () =>
    inTransaction(store, () => {
      const deviceId = deviceOfPhoto(store, photoId)
      const device = deviceId === null ? null : findDevice(store, deviceId)
      const photo = deviceId === null ? undefined : photosOf(store, deviceId).find((one) => one.photoId === photoId)
      if (device === null || photo === undefined) return 'photo-not-found'
      const payload = { photoId, sha256: photo.sha256, reason }
      const draft = { kind: 'photo.withdraw', version: 1, payload: { deviceId, ...payload } } as const
      const command = appendCommand(store, act, draft)
      statement(store.db, 'UPDATE photos SET withdrawn_at = ?, bytes = NULL WHERE id = ?').run(act.at, photoId)
      recordProofs(store, command, device, [{ type: 'photo.withdrawn', payload }])
      return 'withdrawn'
    }),
  )
}
