/** Refusals of guided tests and of photos. */
export const guidedRefusal = {
  'device-not-here': {
    what: 'This device is not the machine that Établi runs on.',
    remedy: 'Open Établi on the device itself, or test it by hand.',
  },
  'no-battery-here': {
    what: 'No battery of this machine can be read.',
    remedy: 'Put the battery in again, or test it by hand: unplug for ten minutes.',
  },
  'battery-run-under-way': { what: 'A discharge is followed already.', remedy: 'Stop it first.' },
  'no-battery-run': { what: 'No discharge of this device is followed.' },
  'photo-not-jpeg': { what: 'This picture is no whole JPEG.', remedy: 'Take the photo again.' },
  'photo-carries-details': {
    what: 'This picture carries details (place, camera) that must not be kept.',
    remedy: 'Take the photo with the camera of the bench.',
  },
  'photo-wrong-size': {
    what: 'This photo is too large or too small.',
    remedy: 'Take it with the camera of the bench, which brings it to the right size.',
  },
  'photo-known': { what: 'This photo is there already.' },
  'photos-full': { what: 'This device has all its photos.', remedy: 'Withdraw one first.' },
  'photo-not-found': { what: 'This photo is not there any more.' },
}
