/** What a page may be lent for a while. */
export type Media = 'camera' | 'microphone'

/**
 * Which pages may have the camera or the microphone just now, by their number (`WebContents.id`). Denied unless a page
 * has asked, and again as soon as it has finished or is gone.
 */
const allowedPages: Readonly<Record<Media, Set<number>>> = { camera: new Set(), microphone: new Set() }

export function leaveMedia(page: number, media: Media, isAllowed: boolean): void {
  if (isAllowed) allowedPages[media].add(page)
  else allowedPages[media].delete(page)
}

/** The page is gone or is another one: it has nothing any more. */
export function takeMediaBack(page: number): void {
  for (const pages of Object.values(allowedPages)) pages.delete(page)
}

/** What a page asks Chromium for, as Electron's permission handlers tell it. */
export type Asked = {
  readonly permission: string
  /** `video` is the camera, `audio` the microphone; `unknown` when Chromium does not say. */
  readonly mediaTypes: readonly string[]
  readonly isMainFrame: boolean
  readonly isOwnPage: boolean
}

const mediaOf: Readonly<Record<string, Media>> = { video: 'camera', audio: 'microphone' }

/** The camera or the microphone, never both at once, for the top frame of one of our own pages that was lent it. */
export function mayHave(page: number, { permission, mediaTypes, isMainFrame, isOwnPage }: Asked): boolean {
  const [only, ...others] = mediaTypes
  const media = only === undefined || others.length > 0 ? undefined : mediaOf[only]
  const isMedia = permission === 'media' && media !== undefined
  return isMedia && isMainFrame && isOwnPage && allowedPages[media].has(page)
}
