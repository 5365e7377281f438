import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { photoLimits } from '../../../shared/device/photo-limits.ts'
import { actOf, type StationContext } from '../context.ts'
import { readJpeg } from '../photos/read-jpeg.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { addPhoto, deviceOfPhoto, loadPhoto, photosOf, withdrawPhoto } from '../store/proofs/photos.ts'

type PhotoHandlers = Pick<Handlers<StationContract>, 'photo.list' | 'photo.add' | 'photo.get' | 'photo.withdraw'>

const { longestSidePixels, shortestSidePixels, count } = photoLimits

const sentences = {
  'device-not-found': 'There is no such device',
  'photo-not-jpeg': 'This is no whole JPEG picture',
  'photo-carries-details': 'This picture carries details of the camera or the place (Exif)',
  'photo-wrong-size': `A photo has sides of ${shortestSidePixels} to ${longestSidePixels} pixels`,
  'photo-known': 'This very photo stands already',
  'photos-full': `A device has at most ${count} photos`,
  'photo-not-found': 'There is no such photo any more',
} as const

const refusal = (code: keyof typeof sentences, where: string) => new Refusal({ code, what: sentences[code], where })

/** Photos of devices: looked at, kept, shown, withdrawn. */
export function photoHandlers(context: StationContext): PhotoHandlers {
  const { store } = context
  return {
    'photo.list': ({ deviceId }) => {
      if (findDevice(store, deviceId) === null) throw refusal('device-not-found', deviceId)
      return photosOf(store, deviceId)
    },
    'photo.add': ({ deviceId, bytes }) => {
      const read = readJpeg(bytes)
      if (read.result !== 'jpeg') throw refusal(read.result, deviceId)
      const { widthPixels, heightPixels } = read
      const sides = [widthPixels, heightPixels]
      if (Math.min(...sides) < shortestSidePixels || Math.max(...sides) > longestSidePixels) {
        throw refusal('photo-wrong-size', `${widthPixels} × ${heightPixels}`)
      }
      const added = addPhoto(store, actOf(context), deviceId, { bytes, widthPixels, heightPixels })
      if (added.result !== 'added') throw refusal(added.result, deviceId)
      context.deviceChanged(deviceId)
      return added.photo
    },
    'photo.get': ({ photoId }) => {
      const bytes = loadPhoto(store, photoId)
      if (bytes === null) throw refusal('photo-not-found', photoId)
      return { bytes: new Uint8Array(bytes) }
    },
    'photo.withdraw': ({ photoId, reason }) => {
      const deviceId = deviceOfPhoto(store, photoId)
      const result = withdrawPhoto(store, actOf(context), photoId, reason)
      if (deviceId === null || result !== 'withdrawn') throw refusal('photo-not-found', photoId)
      context.deviceChanged(deviceId)
      return {}
    },
  }
}
