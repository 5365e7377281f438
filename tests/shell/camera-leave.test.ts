import { afterEach, expect, test } from 'vitest'
import { leaveCamera, mayHave, type Asked } from '../../electron/shell/camera-leave.ts'

const camera: Asked = { permission: 'media', mediaTypes: ['video'], isMainFrame: true, isOwnPage: true }

afterEach(() => leaveCamera(1, false))

test('a page has the camera from its asking until it has finished, and no other page has', () => {
  expect(mayHave(1, camera)).toBe(false)
  leaveCamera(1, true)
  expect([mayHave(1, camera), mayHave(2, camera)]).toEqual([true, false])
  leaveCamera(1, false)
  expect(mayHave(1, camera)).toBe(false)
})

test.each<[string, Partial<Asked>]>([
  ['the microphone', { mediaTypes: ['audio'] }],
  ['both at once', { mediaTypes: ['video', 'audio'] }],
  ['something that Chromium does not name', { mediaTypes: [] }],
  ['another permission', { permission: 'geolocation' }],
  ['a frame inside the page', { isMainFrame: false }],
  ['a page that is not ours', { isOwnPage: false }],
])('%s is denied all the same', (_name, change) => {
  leaveCamera(1, true)
  expect(mayHave(1, { ...camera, ...change })).toBe(false)
})
