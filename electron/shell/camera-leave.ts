/**
 * Which pages may have the camera just now, by their number (`WebContents.id`): those that scan with it. Denied unless
 * a page has asked, and again as soon as it has finished or is gone.
 */
const allowedPages = new Set<number>()

export function leaveCamera(page: number, isAllowed: boolean): void {
  if (isAllowed) allowedPages.add(page)
  else allowedPages.delete(page)
}

/** What a page asks Chromium for, as Electron's permission handlers tell it. */
export type Asked = {
  readonly permission: string
  /** `video` is the camera, `audio` the microphone; `unknown` when Chromium does not say. */
  readonly mediaTypes: readonly string[]
  readonly isMainFrame: boolean
  readonly isOwnPage: boolean
}

/** The camera alone (never with the microphone), for the top frame of one of our own pages that scans just now. */
export function mayHave(page: number, { permission, mediaTypes, isMainFrame, isOwnPage }: Asked): boolean {
  const isCamera = permission === 'media' && mediaTypes.length === 1 && mediaTypes[0] === 'video'
  return isCamera && isMainFrame && isOwnPage && allowedPages.has(page)
}
