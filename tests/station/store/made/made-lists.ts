import { listExpected } from '../../../../electron/station/store/arrivals/list-expected.ts'
import { importManifest } from '../../../../electron/station/store/arrivals/manifests.ts'
import { addOperation } from '../../../../electron/station/store/campaign/operations.ts'
import { addSource } from '../../../../electron/station/store/arrivals/sources.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import type { ExpectedList } from '../../../../shared/contract/arrivals.ts'
import { readManifest } from '../../../../shared/shipping/manifest.ts'
import { act } from './made-intake.ts'

/** What was done, where a test can not go on without it. */
export function stated<T>(answer: T | string): T {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

/** A source of an operation of its own. */
export function madeSource(store: Store, name = 'Mairie'): { readonly sourceId: string; readonly operationId: string } {
  const { operationId } = stated(addOperation(store, act, `Opération ${name}`))
  const source = { operationId, kind: 'in-kind', name, reference: '', announced: 3 } as const
  return { operationId, sourceId: stated(addSource(store, act, source)).sourceId }
}

/** Imports a list that is right in every line. */
export function importList(store: Store, sourceId: string, text: string) {
  const manifest = readManifest(text)
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.problems))
  return importManifest(store, act, { sourceId, fileName: 'l.csv', bytes: Buffer.from(text), lines: manifest.lines })
}

export const linesOf = (store: Store, sourceId: string, show: ExpectedList = 'all') =>
  listExpected(store, { sourceId, show, after: null, limit: 50 }).devices
