import { afterEach, expect, test } from 'vitest'
import { leaveMedia, mayHave, takeMediaBack, type Asked } from '../../electron/shell/media-leave.ts'

const camera: Asked = { permission: 'media', mediaTypes: ['video'], isMainFrame: true, isOwnPage: true }
const microphone: Asked = { ...camera, mediaTypes: ['audio'] }

afterEach(() => takeMediaBack(1))

test.each([
  ['camera', camera, microphone],
  ['microphone', microphone, camera],
] as const)(
  'a page has the %s from its asking until it has finished, and nothing else by it',
  (media, asked, other) => {
    expect(mayHave(1, asked)).toBe(false)
    leaveMedia(1, media, true)
    expect([mayHave(1, asked), mayHave(1, other), mayHave(2, asked)]).toEqual([true, false, false])
    leaveMedia(1, media, false)
    expect(mayHave(1, asked)).toBe(false)
  },
)

test('a page that is another one now has neither', () => {
  leaveMedia(1, 'camera', true)
  leaveMedia(1, 'microphone', true)
  takeMediaBack(1)
  expect([mayHave(1, camera), mayHave(1, microphone)]).toEqual([false, false])
})

test.each<[string, Partial<Asked>]>([
  ['both at once', { mediaTypes: ['video', 'audio'] }],
  ['something that Chromium does not name', { mediaTypes: [] }],
  ['something that nobody lends', { mediaTypes: ['unknown'] }],
  ['another permission', { permission: 'geolocation' }],
  ['a frame inside the page', { isMainFrame: false }],
  ['a page that is not ours', { isOwnPage: false }],
])('%s is denied all the same', (_name, change) => {
  leaveMedia(1, 'camera', true)
  leaveMedia(1, 'microphone', true)
  expect(mayHave(1, { ...camera, ...change })).toBe(false)
})
