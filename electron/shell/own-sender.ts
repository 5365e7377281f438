import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import { isOwnPage } from './page-files.ts'

/** Whether a message comes from the top frame of one of our own pages; everything else is dropped. */
export function isOwnSender(event: IpcMainInvokeEvent | IpcMainEvent, developmentOrigin: string | null): boolean {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame) return false
  return isOwnPage(frame.url) || (developmentOrigin !== null && frame.url.startsWith(`${developmentOrigin}/`))
}
