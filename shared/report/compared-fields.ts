/** Fields with the share by which two readings of the same thing may differ; 0 is exact. */
type Fields = Readonly<Record<string, number>>

/** Which fields of a report show that something of the machine was changed. */
export const scalars: Fields = {
  'machine.kind': 0,
  'machine.manufacturer': 0,
  'machine.model': 0,
  'machine.modelVersion': 0,
  'machine.serial': 0,
  'machine.uuid': 0,
  'cpu.model': 0,
  'cpu.cores': 0,
  'cpu.threads': 0,
  'cpu.architecture': 0,
  'memory.installedBytes': 0,
  'memory.slots': 0,
  'firmware.version': 0,
  'firmware.boardModel': 0,
  'firmware.boardSerial': 0,
  'firmware.chassisSerial': 0,
  'android.version': 0,
  'android.securityPatch': 0,
  'android.isBootloaderLocked': 0,
  'android.isManaged': 0,
  'android.isAccountUnlocked': 0,
}

export type ListRule = {
  readonly path: string
  /** The field that is another one exactly when the part is. */
  readonly identity: string
  /** Fields by which parts without that one are matched, one after the other. */
  readonly otherKeys: readonly string[]
  /** What a part is called. */
  readonly name: readonly string[]
  readonly fields: Fields
  /** Fields that are told of a part that was exchanged, added or taken out. */
  readonly ofOther: readonly string[]
  /** Which entries belong to the machine itself. */
  readonly isOwn?: (entry: Readonly<Record<string, unknown>>) => boolean
}

export const lists: readonly ListRule[] = [
  {
    path: 'memory.modules',
    identity: 'serial',
    otherKeys: ['locator'],
    name: ['manufacturer', 'partNumber', 'serial', 'locator'],
    fields: { sizeBytes: 0, type: 0 },
    ofOther: ['sizeBytes'],
  },
  {
    path: 'disks',
    identity: 'serial',
    otherKeys: [],
    name: ['model', 'serial'],
    // One source counts whole sectors, another states the nominal size.
    fields: {
      model: 0,
      sizeBytes: 0.02,
      kind: 0,
      'smart.passed': 0,
      'smart.reallocatedSectors': 0,
      'smart.pendingSectors': 0,
      'smart.uncorrectable': 0,
    },
    ofOther: ['sizeBytes'],
  },
  {
    path: 'batteries',
    identity: 'serial',
    otherKeys: ['id'],
    name: ['manufacturer', 'model', 'serial'],
    fields: { model: 0, designMilliwattHours: 0.01, healthPercent: 0.02 },
    ofOther: ['healthPercent'],
  },
  {
    path: 'displays',
    identity: 'serial',
    otherKeys: ['connector'],
    name: ['manufacturer', 'model'],
    fields: { widthPixels: 0, heightPixels: 0, diagonalInches: 0.03 },
    ofOther: ['diagonalInches'],
    isOwn: ({ isInternal }) => isInternal === true,
  },
  {
    path: 'network',
    identity: 'macAddress',
    otherKeys: ['name'],
    name: ['manufacturer', 'model', 'macAddress'],
    fields: {},
    ofOther: [],
    // Adapters that the system makes up have another address at each start.
    isOwn: ({ kind }) => kind === 'ethernet' || kind === 'wifi' || kind === 'mobile',
  },
  { path: 'cameras', identity: 'name', otherKeys: [], name: ['name'], fields: {}, ofOther: [] },
]
