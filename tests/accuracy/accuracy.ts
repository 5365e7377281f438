// Prints, for each field, how often the station reads it right, wrong or not at all over a folder of real machines:
//   node tests/accuracy/accuracy.ts [folder of machines]
import { existsSync } from 'node:fs'
import { outcomeOf, type Comparison, type Outcome } from './expected.ts'
import { compareAll, notInTheFiles, sharedMachines } from './machines.ts'

const isKnownGap = (one: Comparison) => notInTheFiles.has(`${one.machine} ${one.field}`)
const outcomes: readonly Outcome[] = ['right', 'wrong', 'not read']

const folder = process.argv[2] ?? sharedMachines
if (!existsSync(folder)) {
  process.stderr.write(`There are no machines at ${folder}.\n`)
  process.exit(2)
}

const comparisons = await compareAll(folder)
const counts = new Map<string, Record<Outcome, number>>()
for (const one of comparisons) {
  const count = counts.get(one.field) ?? { right: 0, wrong: 0, 'not read': 0 }
  count[outcomeOf(one)] += 1
  counts.set(one.field, count)
}

const line = (name: string, count: Record<Outcome, number>) =>
  `${name.padEnd(28)}${outcomes.map((outcome) => String(count[outcome]).padStart(10)).join('')}\n`
process.stdout.write(`${'field'.padEnd(28)}${outcomes.map((outcome) => outcome.padStart(10)).join('')}\n`)
for (const [field, count] of counts) process.stdout.write(line(field, count))

const total = { right: 0, wrong: 0, 'not read': 0 }
for (const count of counts.values()) for (const outcome of outcomes) total[outcome] += count[outcome]
process.stdout.write(line('all fields', total))

for (const outcome of ['wrong', 'not read'] as const) {
  for (const one of comparisons.filter((comparison) => outcomeOf(comparison) === outcome)) {
    const reason = isKnownGap(one) ? ' (nothing in the files says so)' : ''
    const [expected, read] = [JSON.stringify(one.expected), JSON.stringify(one.read)]
    process.stdout.write(`${outcome}: ${one.machine}: ${one.field}: expected ${expected}, read ${read}${reason}\n`)
  }
}
process.exit(total.wrong > 0 ? 1 : 0)
