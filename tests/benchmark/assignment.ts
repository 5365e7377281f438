// How long the proposal of allocations for a whole stock takes: npm run benchmark -- assignment
import { proposeAssignment, type AssignableDevice, type OpenAllocation } from '../../shared/shipping/assignment.ts'
import { allSteps } from '../../shared/shipping/steps.ts'
import { median } from './median.ts'

let state = 2026
/** Park and Miller's generator: every run has the same stock. */
const random = (below: number): number => {
  state = (state * 48_271) % 2_147_483_647
  return state % below
}
const profiles = ['tablet@1', 'laptop@1', 'laptop@2', 'desktop@1', 'laptop@3', 'laptop@4']
const kinds = ['laptop', 'desktop', 'tablet'] as const
const allocations = Array.from({ length: 60 }, (_, index): OpenAllocation => ({
  allocationId: `allocation-${index}`,
  deviceKind: random(2) === 0 ? null : (kinds[random(3)] ?? null),
  profile: profiles[random(profiles.length)] ?? '',
  room: random(120),
  priority: 1 + random(9),
  wavePosition: 1 + random(3),
  promisedOn: null,
}))
const stockOf = (count: number): AssignableDevice[] =>
  Array.from({ length: count }, (_, index) => ({
    deviceId: `device-${String(index).padStart(6, '0')}`,
    kind: kinds[random(3)] ?? null,
    satisfies: profiles.filter(() => random(3) > 0),
  }))

function measured(count: number): { readonly ms: number; readonly placed: number } {
  const stock = stockOf(count)
  let placed = 0
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now()
    placed = allSteps(proposeAssignment(stock, allocations)).filter(({ allocationId }) => allocationId !== null).length
    return performance.now() - start
  })
  return { ms: median(runs), placed }
}

const tenth = measured(500)
const whole = measured(5000)
console.log(
  `5000 devices, ${allocations.length} allocations: ${whole.placed} placed in ${whole.ms.toFixed(1)} ms; ` +
    `500 devices in the same run: ${tenth.placed} placed in ${tenth.ms.toFixed(1)} ms ` +
    `(${(whole.ms / tenth.ms).toFixed(1)} times the time for ten times the devices)`,
)
