import type { KitView } from '../../../../shared/contract/packing.ts'
import { parseIccid } from '../../../../shared/shipping/iccid.ts'
import type { KitLine } from '../../../../shared/shipping/kit-list.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { searchKits } from '../search/search-kits.ts'
import { takeStationCode } from '../labels/station-codes.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

const select = `SELECT kits.id AS kitId, kits.code, kits.kind, kits.iccid, kits.serial, kits.plan, kits.supplier, kits.state,
    kits.device_id AS deviceId, devices.tag, kits.added_at AS addedAt
  FROM kits LEFT JOIN devices ON devices.id = kits.device_id`

export function getKit({ db }: Reading, kitId: string): KitView | null {
  return statement<KitView>(db, `${select} WHERE kits.id = ?`).get(kitId) ?? null
}

/** The kit that a text names, as it was scanned or typed: its own code, its ICCID, its serial; null for none. */
export function findKit({ db }: Reading, text: string): KitView | null {
  const trimmed = text.trim()
  const iccid = parseIccid(trimmed)
  const sql = `${select} WHERE kits.code = :code OR kits.iccid = :iccid OR kits.serial = :serial ORDER BY kits.id LIMIT 1`
  const names = { code: trimmed.replaceAll(/\s/g, '').toUpperCase(), serial: trimmed }
  return statement<KitView>(db, sql).get({ ...names, iccid: iccid.ok ? iccid.iccid : null }) ?? null
}

/** The kit that is with a device, or null. */
export function kitOf({ db }: Reading, deviceId: string): KitView | null {
  return statement<KitView>(db, `${select} WHERE kits.device_id = ?`).get(deviceId) ?? null
}

export type KitPage = { readonly kits: KitView[]; readonly next: string | null }

/** Kits in one state or all, as they came in; `search` is in a code, an ICCID, a serial, a plan or a supplier. */
export function listKits(
  store: Reading,
  query: {
    readonly state: KitView['state'] | null
    readonly search: string
    readonly after: string | null
    readonly limit: number
  },
): KitPage {
  const { state, search, after, limit } = query
  const words = search.split(/[\s\p{Cc}]+/u).filter(Boolean)
  const asked = { after: after ?? '', limit: limit + 1 }
  const rows =
    words.length === 0
      ? statement<KitView>(
          store.db,
          `${select} WHERE kits.id > :after ${state === null ? '' : 'AND kits.state = :state'} ORDER BY kits.id LIMIT :limit`,
        ).all({ ...asked, ...(state === null ? {} : { state }) })
      : searchKits(store, { ...asked, state, words }).flatMap((kitId) => getKit(store, kitId) ?? [])
  const kits = rows.slice(0, limit)
  return { kits, next: rows.length > limit ? (kits.at(-1)?.kitId ?? null) : null }
}

export type KitCount = { readonly kind: KitView['kind']; readonly state: KitView['state']; readonly kits: number }

export function countKits({ db }: Reading): KitCount[] {
  return statement<KitCount>(db, 'SELECT kind, state, kits FROM kit_counts WHERE kits > 0 ORDER BY kind, state').all()
}

export type NewKits = {
  readonly kits: readonly Omit<KitLine, 'line'>[]
  readonly supplier: string
  /** The list they came from; null for one that was scanned in. */
  readonly fileName: string | null
}

/** A kit with the same ICCID or serial; a router is known by either. */
function isKnown({ db }: Reading, { iccid, serial }: Pick<KitLine, 'iccid' | 'serial'>): boolean {
  return statement(db, 'SELECT 1 FROM kits WHERE iccid = ? OR serial = ?').get(iccid, serial) !== undefined
}

/**
 * Takes kits into the stock, each with a pseudonymous code of its own. One that is known by its ICCID or its serial adds
 * nothing, so that a list may come twice.
 */
export function addKits(
  store: Store,
  act: Act,
  { kits, supplier, fileName }: NewKits,
): { readonly added: readonly KitView[]; readonly known: number } {
  return inTransaction(store, () => {
    const insert = statement(
      store.db,
      `INSERT INTO kits (id, code, kind, iccid, serial, plan, supplier, state, added_at, updated_at)
       VALUES (:kitId, :code, :kind, :iccid, :serial, :plan, :supplier, :state, :addedAt, :addedAt)`,
    )
    const added = kits.flatMap(({ kind, iccid, serial, plan }): KitView[] => {
      if (isKnown(store, { iccid, serial })) return []
      const row = { kitId: store.newId(), code: takeStationCode(store, 'kit'), kind, iccid, serial, plan, supplier }
      const kit = { ...row, state: 'in-stock', addedAt: act.at } as const
      insert.run(kit)
      return [{ ...kit, deviceId: null, tag: null }]
    })
    const known = kits.length - added.length
    const [first, last] = [added[0], added.at(-1)]
    if (first !== undefined && last !== undefined) {
      const payload = { supplier, fileName, added: added.length, known, codes: [first.code, last.code] as const }
      recordBenchChange(store, act, 'kit.add', { type: 'kits.added', payload })
    }
    return { added, known }
  })
}
