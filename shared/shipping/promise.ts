/** What connects a device: a SIM with its plan, or a router with one. */
export const kitKinds = ['sim', 'router'] as const
export type KitKind = (typeof kitKinds)[number]

/** Where a kit is: on the shelf, with a device and on its way with it, back, or of no use. */
export const kitStates = ['in-stock', 'paired', 'shipped', 'delivered', 'returned', 'blocked'] as const

/** `any`: either kind will do. */
export const promisedConnections = ['none', 'any', ...kitKinds] as const
export type PromisedConnection = (typeof promisedConnections)[number]

/** What goes with each device of a lot, said once for the allocation or for the lot. */
export type Promised = {
  readonly connection: PromisedConnection
  readonly hasCharger: boolean
  /** In plain words, as they stand on the packing list. */
  readonly accessories: readonly string[]
}

export const nothingPromised: Promised = { connection: 'none', hasCharger: false, accessories: [] }

/** What a person or a scan said is in the carton with one device. */
export type InCarton = {
  readonly kitKind: KitKind | null
  readonly hasCharger: boolean
  readonly accessories: readonly string[]
}

/** One thing that was promised and is not there; `other-kit` is a kit of the kind that was not promised. */
export type MissingThing =
  | { readonly thing: 'kit' | 'other-kit'; readonly promised: Exclude<PromisedConnection, 'none'> }
  | { readonly thing: 'charger' }
  | { readonly thing: 'accessory'; readonly name: string }

/** Everything that still keeps a device's carton open, in the order in which it is put in. */
export function missingOf(promised: Promised, inCarton: InCarton): readonly MissingThing[] {
  const { connection } = promised
  const missing: MissingThing[] = []
  if (connection !== 'none') {
    if (inCarton.kitKind === null) missing.push({ thing: 'kit', promised: connection })
    else if (connection !== 'any' && connection !== inCarton.kitKind) {
      missing.push({ thing: 'other-kit', promised: connection })
    }
  }
  if (promised.hasCharger && !inCarton.hasCharger) missing.push({ thing: 'charger' })
  const absent = promised.accessories.filter((name) => !inCarton.accessories.includes(name))
  return [...missing, ...absent.map((name) => ({ thing: 'accessory' as const, name }))]
}
