import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog, shell, systemPreferences, type BrowserWindow } from 'electron'
import type { Handlers } from '../../shared/contract/define.ts'
import { Refusal, type RefusalText } from '../../shared/contract/refusal.ts'
import { shellContract, type ShellContract } from '../../shared/contract/shell.ts'
import { fillScreen } from './fill-screen.ts'
import { leaveMedia } from './media-leave.ts'
import { safeFileName } from './safe-file-name.ts'
import type { Supervisor } from './supervise-station.ts'
import { viewedCopies } from './viewed-copies.ts'

const viewed = viewedCopies(join(app.getPath('userData'), 'viewed'), (path) => shell.openPath(path))

const handlers = (supervisor: Supervisor, window: BrowserWindow): Handlers<ShellContract> => ({
  'station.state': () => supervisor.state,
  'station.retry': () => {
    supervisor.retry()
    return {}
  },
  'camera.allow': async ({ isAllowed }) => {
    // macOS asks its user once, before any page may; elsewhere there is nothing to ask.
    if (isAllowed && process.platform === 'darwin') await systemPreferences.askForMediaAccess('camera')
    leaveMedia(window.webContents.id, 'camera', isAllowed)
    return {}
  },
  'microphone.allow': async ({ isAllowed }) => {
    if (isAllowed && process.platform === 'darwin') await systemPreferences.askForMediaAccess('microphone')
    leaveMedia(window.webContents.id, 'microphone', isAllowed)
    return {}
  },
  'document.view': async ({ bytes }) => {
    await viewed.view(bytes)
    return {}
  },
  'window.fillScreen': ({ isFilled }) => {
    fillScreen(window, isFilled)
    return {}
  },
  'capture.choose': async () => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory'] })
    const [folder] = filePaths
    if (canceled || folder === undefined) return null
    const grant = randomUUID()
    supervisor.grantFolder(grant, folder)
    return { grant, name: basename(folder) }
  },
  'file.save': async ({ suggestedName, bytes }) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: safeFileName(suggestedName) })
    if (canceled || filePath === '') return null
    try {
      await writeFile(filePath, bytes)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new Refusal({
        code: 'not-written',
        what: `The file could not be written: ${code ?? 'unknown reason'}`,
        where: filePath,
        remedy: 'Choose another folder, or free some space, and save again.',
      })
    }
    return { name: basename(filePath) }
  },
})

/** Answers one call of the shell contract: input parsed, refusals as data. */
export async function answerShellCall(
  supervisor: Supervisor,
  window: BrowserWindow,
  name: unknown,
  input: unknown,
): Promise<{ ok: true; output: unknown } | { ok: false; refusal: RefusalText }> {
  if (typeof name !== 'string' || !Object.hasOwn(shellContract, name)) {
    return { ok: false, refusal: { code: 'unknown-command', what: 'The shell does not know this command' } }
  }
  const known = name as keyof ShellContract
  const parsed = shellContract[known].input.safeParse(input)
  if (!parsed.success) return { ok: false, refusal: { code: 'bad-input', what: 'The input does not fit', where: name } }
  try {
    const handler = handlers(supervisor, window)[known] as (parsedInput: unknown) => unknown
    return { ok: true, output: await handler(parsed.data) }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error.toText() }
    console.error(error)
    return { ok: false, refusal: { code: 'internal', what: 'A fault in the shell' } }
  }
}
