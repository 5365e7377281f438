import { Refusal } from '../../../shared/contract/refusal.ts'

/** Folders that a person chose in the system's dialog, by the opaque names that windows use for them. */
export type Grants = {
  add(grant: string, folder: string): void
  /** @throws Refusal `grant-not-found` for a name that was never given: a page can't make one up. */
  folderOf(grant: string): string
}

export function createGrants(): Grants {
  const folders = new Map<string, string>()
  return {
    add: (grant, folder) => void folders.set(grant, folder),
    folderOf(grant) {
      const folder = folders.get(grant)
      if (folder !== undefined) return folder
      throw new Refusal({
        code: 'grant-not-found',
        what: 'This folder was not chosen on this bench',
        remedy: 'Choose the folder again.',
      })
    },
  }
}
