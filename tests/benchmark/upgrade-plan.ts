// How long the exact plan over a pile takes: npm run benchmark -- upgrade-plan
import { doesFor, type PartNeed, type StockPart } from '../../shared/shipping/parts.ts'
import { planUpgrades, type UpgradableMachine } from '../../shared/shipping/upgrade-plan.ts'
import { median } from './median.ts'

const machineCount = 5000
let state = 2026
/** Park and Miller's generator: every run plans the same pile. */
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}

const gib = 2 ** 30
const memoryTypes = ['DDR3|SODIMM', 'DDR4|SODIMM', 'DDR3|DIMM', 'DDR4|DIMM']
const forms = ['sata-2.5', 'm2-nvme', 'sata-2.5-in-3.5-bay']
const batteries = Array.from({ length: 12 }, (_, index) => `battery|${index}`)

const stock: StockPart[] = [
  ...memoryTypes.flatMap((type) =>
    [4, 8, 16].map((size) => ({ partId: `${type}-${size}`, families: [type], size: size * gib, count: random(250) })),
  ),
  ...forms.flatMap((form) =>
    [240, 480].map((size) => ({
      partId: `${form}-${size}`,
      families: [`${form}|ssd`, `${form}|any`],
      size: size * 1e9,
      count: random(400),
    })),
  ),
  ...batteries.map((family) => ({ partId: family, families: [family], size: 1, count: random(60) })),
]

/** What a machine lacks for an easy and for a demanding profile, as piles of donated laptops do. */
function madeMachine(index: number): UpgradableMachine {
  const needs: PartNeed[] = []
  if (random(10) < 6) {
    const family = memoryTypes[random(4)] ?? ''
    needs.push({ family, minimumSize: [4, 8][random(2)]! * gib, maximumSize: 16 * gib, count: 1 + random(2) })
  }
  const form = forms[random(3)] ?? ''
  if (random(10) < 5) needs.push({ family: `${form}|ssd`, minimumSize: 240e9, maximumSize: null, count: 1 })
  const battery = { family: batteries[random(12)] ?? '', minimumSize: 1, maximumSize: null, count: 1 }
  if (random(10) < 3) needs.push(battery)
  const easy = needs.slice(0, random(needs.length + 1))
  const ways = [
    { allocationId: 'demanding', needs },
    { allocationId: 'easy', needs: easy },
    { allocationId: 'later', needs },
  ]
  return { deviceId: `device-${String(index).padStart(4, '0')}`, ways: ways.slice(random(2)) }
}

const machines = Array.from({ length: machineCount }, (_, index) => madeMachine(index))
const allocations = [
  { allocationId: 'demanding', room: 1200 },
  { allocationId: 'easy', room: 900 },
  { allocationId: 'later', room: 1500 },
]
/** What somebody does who takes one machine after the other and gives it the smallest parts that serve. */
function oneAfterTheOther(): number {
  const room = new Map(allocations.map(({ allocationId, room: places }) => [allocationId, places]))
  const shelf = stock
    .map((part) => ({ part, left: part.count }))
    .toSorted((one, other) => one.part.size - other.part.size)
  const canHave = (needs: readonly PartNeed[]) => {
    const taken: { left: number }[] = []
    for (const need of needs.flatMap((one) => Array.from({ length: one.count }, () => one))) {
      const found = shelf.find(({ part, left }) => left > 0 && doesFor(part, need))
      if (found === undefined) {
        for (const one of taken) one.left += 1
        return false
      }
      found.left -= 1
      taken.push(found)
    }
    return true
  }
  return machines.filter(({ ways }) =>
    ways.some(({ allocationId, needs }) => {
      const places = room.get(allocationId) ?? 0
      if (places === 0 || !canHave(needs)) return false
      room.set(allocationId, places - 1)
      return true
    }),
  ).length
}

const greedy = Array.from({ length: 5 }, () => {
  const start = performance.now()
  const planned = oneAfterTheOther()
  return { ms: performance.now() - start, planned }
})
const runs = Array.from({ length: 5 }, () => {
  const start = performance.now()
  const steps = planUpgrades(machines, allocations, stock)
  let [longest, at] = [0, start]
  for (;;) {
    const step = steps.next()
    longest = Math.max(longest, performance.now() - at)
    at = performance.now()
    if (step.done !== true) continue
    const { machines: made, atMost } = step.value
    return { ms: at - start, longest, planned: made.length, parts: made.flatMap((one) => one.parts).length, atMost }
  }
})
const [first] = runs
const exactMs = median(runs.map(({ ms }) => ms))
const greedyMs = median(greedy.map(({ ms }) => ms))
console.log(
  `${machineCount} machines, ${stock.length} kinds of parts: ${first?.planned} made to conform, at most ` +
    `${first?.atMost} can be; ${Math.round(exactMs)} ms (median of ${runs.length}), longest step ` +
    `${Math.round(Math.max(...runs.map(({ longest }) => longest)))} ms, ` +
    `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB resident\n` +
    `One machine after the other, measured in the same run: ${greedy[0]?.planned} made to conform, ` +
    `${Math.round(greedyMs)} ms; the exact plan takes ${(exactMs / greedyMs).toFixed(1)} times as long for ` +
    `${(first?.planned ?? 0) - (greedy[0]?.planned ?? 0)} machines more`,
)
