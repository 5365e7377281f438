import { z } from 'zod'
import { photoLimits } from '../device/photo-limits.ts'
import { command } from './define.ts'
import { DeviceId, Moment } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const PhotoId = z.uuid()

/** A photo of a device; its bytes are asked for one by one. */
export const PhotoView = z.strictObject({
  photoId: PhotoId,
  sha256: z.string().length(64),
  widthPixels: z.number().int().positive(),
  heightPixels: z.number().int().positive(),
  sizeBytes: z.number().int().positive(),
  takenAt: Moment,
})
export type PhotoView = z.infer<typeof PhotoView>

/** Photos that show why a device has its cosmetic grade. */
export const photoCommands = {
  /** Those that stand, oldest first. */
  'photo.list': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.array(PhotoView),
    refusals: ['device-not-found'],
  }),
  /** Keeps a JPEG as it comes; the station looks itself at what it is and how large. */
  'photo.add': command({
    input: z.strictObject({
      deviceId: DeviceId,
      bytes: z.instanceof(Uint8Array).refine(({ length }) => length <= photoLimits.sizeBytes, 'too many bytes'),
    }),
    output: PhotoView,
    refusals: [
      'device-not-found',
      'photo-not-jpeg',
      'photo-carries-details',
      'photo-wrong-size',
      'photo-known',
      'photos-full',
    ],
  }),
  'photo.get': command({
    input: z.strictObject({ photoId: PhotoId }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    refusals: ['photo-not-found'],
  }),
  /** Takes a photo away: its bytes are gone, what was taken and why it went stays in the journal. */
  'photo.withdraw': command({
    input: z.strictObject({ photoId: PhotoId, reason: plainTyped(500) }),
    output: z.strictObject({}),
    refusals: ['photo-not-found'],
  }),
}
