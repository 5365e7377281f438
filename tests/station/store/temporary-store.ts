import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore, type OpenOptions } from '../../../electron/station/store/open-store.ts'
import type { Store } from '../../../electron/station/store/store.ts'

/** A folder of its own for one test, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A store of its own for one test, closed after it. */
export function temporaryStore(options: Partial<OpenOptions> = {}): Store {
  const folder = options.folder ?? temporaryFolder()
  const store = openStore({ newBench: { prefix: 'T7' }, ...options, folder })
  onTestFinished(() => store.close())
  return store
}
