import { describe, expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { captureOf } from '../../../../electron/station/readers/capture.ts'
import { draftFrom } from '../../../../electron/station/readers/compose-draft.ts'
import { pruneHwinfo, pruneInxi, pruneLshw } from '../../../../electron/station/readers/foreign/raw-outputs.ts'
import { parseJson } from '../../../../electron/station/readers/tools/json-value.ts'
import { fileOf, hasSharedCaptures, sharedNames, sharedPath } from '../shared-captures.ts'

const outputs: Readonly<Record<string, (text: string) => string>> = {
  'lshw.json': (text) => JSON.stringify(pruneLshw(parseJson(text)).value),
  'inxi.json': (text) => JSON.stringify(pruneInxi(parseJson(text)).value),
  'hwinfo.txt': (text) => pruneHwinfo(text).text,
}

const cases = sharedNames().flatMap((machine) =>
  /\.|^_/.test(machine)
    ? []
    : sharedNames(machine).flatMap((output) => (output in outputs ? [[machine, output] as const] : [])),
)

describe.skipIf(!hasSharedCaptures)('Nothing that is read is lost with what is dropped (../shared/machines)', () => {
  test.each(cases)('of %s, %s', (machine, output) => {
    const text = readFileSync(sharedPath(machine, output), 'utf8')
    const pruned = outputs[output]?.(text) ?? ''
    const draftOf = (content: string) => draftFrom(captureOf([fileOf(output, content)]))
    expect(pruned.length).toBeLessThan(text.length)
    expect(draftOf(pruned)).toEqual(draftOf(text))
  })
})
