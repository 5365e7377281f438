import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forgetForGood } from '../../../electron/station/store/forget-for-good.ts'
import { addPhoto, withdrawPhoto } from '../../../electron/station/store/proofs/photos.ts'
import { act, take } from './made/made-intake.ts'
import { temporaryFolder, temporaryStore } from './temporary-store.ts'

const face = 'a face that somebody saw in the picture '

const filesWith = (folder: string, text: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text))

test('a photo that is withdrawn stands in no file of the bench any more', () => {
  const folder = temporaryFolder()
  const store = temporaryStore({ folder })
  const { deviceId } = take(store, { serial: 'A' })
  const added = addPhoto(store, act, deviceId, {
    bytes: Buffer.from(face.repeat(2000)),
    widthPixels: 800,
    heightPixels: 600,
  })
  if (added.result !== 'added') throw new Error(added.result)
  expect(filesWith(folder, face)).not.toEqual([])
  // In the file itself too, as after the night: not only in the log beside it.
  store.db.pragma('wal_checkpoint(TRUNCATE)')
  expect(filesWith(folder, face)).toEqual(['etabli.db'])
  expect(withdrawPhoto(store, act, added.photo.photoId, 'Un visage s’y voit')).toBe('withdrawn')
  expect(filesWith(folder, face)).toEqual([])
})

test('work that fails leaves the bench as it was, and nothing else is overwritten from then on', () => {
  const store = temporaryStore()
  const failing = () =>
    forgetForGood(store, () => {
      throw new Error('not done')
    })
  expect(failing).toThrow('not done')
  expect(store.db.pragma('secure_delete', { simple: true })).toBe(0)
})
