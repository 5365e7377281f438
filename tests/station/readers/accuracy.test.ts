import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { outcomeOf, type Comparison } from '../../accuracy/expected.ts'
import { compareAll, notInTheFiles, sharedMachines } from '../../accuracy/machines.ts'

describe.skipIf(!existsSync(sharedMachines))('accuracy over real machines (needs ../shared/machines)', () => {
  let comparisons: readonly Comparison[] = []
  beforeAll(async () => {
    comparisons = await compareAll(sharedMachines)
  })
  const ofOutcome = (outcome: 'wrong' | 'not read') => comparisons.filter((one) => outcomeOf(one) === outcome)

  test('every machine and every single dump is compared', () => {
    expect(new Set(comparisons.map((one) => one.machine)).size).toBeGreaterThanOrEqual(34 + 9 + 10)
    expect(comparisons.length).toBeGreaterThan(900)
  })

  test('no field is read wrong', () => {
    expect(ofOutcome('wrong')).toEqual([])
  })

  test('every field that the files state is read', () => {
    expect(ofOutcome('not read').filter((one) => !notInTheFiles.has(`${one.machine} ${one.field}`))).toEqual([])
  })
})
