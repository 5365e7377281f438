/** A file system on a drive that is plugged in and out. */
export type Volume = {
  /** The same as long as it is plugged in, and mostly after: its own id where it has one. */
  readonly id: string
  readonly label: string
  /** The block device; null where the system has drives by their folders only. */
  readonly device: string | null
  /** Where somebody has mounted it; null while nobody has. */
  readonly folder: string | null
  readonly isReadOnly: boolean
}

/** A volume whose files can be reached until it is closed; closing leaves what others mounted as it was. */
export type OpenVolume = { readonly folder: string; close(): Promise<void> }

/** The removable drives of a computer. */
export type Volumes = {
  /** Another text whenever drives may have come, gone or been mounted; cheap enough to ask every few seconds. */
  signature(): string
  /** How often that is asked. */
  readonly everyMs: number
  list(): Promise<readonly Volume[]>
  /** Null when the volume can't be reached (yet): nobody has mounted it, and this account may not. */
  open(volume: Volume, access: 'read' | 'write'): Promise<OpenVolume | null>
}

/** What is mounted already is used where it is. */
export function openMounted({ folder, isReadOnly }: Volume, access: 'read' | 'write'): OpenVolume | null {
  if (folder === null || (access === 'write' && isReadOnly)) return null
  return { folder, close: () => Promise.resolve() }
}
