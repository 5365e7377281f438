import { app, type Session } from 'electron'
import { mayHave, takeMediaBack } from './media-leave.ts'
import { isOwnPage } from './page-files.ts'

/** Addresses a page may load: our own files, and Vite's in development. */
const isAllowed = (address: string, developmentOrigin: string | null): boolean =>
  isOwnPage(address) ||
  address.startsWith('devtools://') ||
  (developmentOrigin !== null && URL.parse(address)?.host === URL.parse(developmentOrigin)?.host)

/**
 * Denies whatever a bench's page never needs: permissions (but the camera or the microphone, while a page uses it), devices, new windows, navigation, webviews, and every
 * request that is not for our own files. The pages make no network request, so any that is made is treated as a
 * hostile dependency's.
 */
export function restrictSession(session: Session, developmentOrigin: string | null): void {
  const isOwn = (address: string) =>
    isOwnPage(address) || (developmentOrigin !== null && URL.parse(address)?.origin === developmentOrigin)
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const mediaTypes = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const { isMainFrame, requestingUrl } = details
    callback(mayHave(contents.id, { permission, mediaTypes, isMainFrame, isOwnPage: isOwn(requestingUrl) }))
  })
  session.setPermissionCheckHandler((contents, permission, origin, details) => {
    const mediaTypes = details.mediaType === undefined ? [] : [details.mediaType]
    const { isMainFrame } = details
    return contents !== null && mayHave(contents.id, { permission, mediaTypes, isMainFrame, isOwnPage: isOwn(origin) })
  })
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowed(details.url, developmentOrigin) && !details.url.startsWith('data:') }),
  )
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) takeMediaBack(contents.id)
    })
    contents.once('destroyed', () => takeMediaBack(contents.id))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    for (const name of ['will-navigate', 'will-redirect'] as const) {
      contents.on(name as 'will-navigate', (event) => {
        if (!isAllowed(event.url, developmentOrigin)) event.preventDefault()
      })
    }
  })
}
