import type { UpgradeView } from '../../../shared/contract/planning.ts'
import { upgradableStates } from '../../../shared/device/states.ts'
import { kindToBuy, partIdOf, stockPart, type PartKind } from '../../../shared/shipping/part-kind.ts'
import { needKey, type PartNeed, type StockPart } from '../../../shared/shipping/parts.ts'
import { eachInSteps } from '../../../shared/shipping/steps.ts'
import { planUpgrades, type UpgradableMachine } from '../../../shared/shipping/upgrade-plan.ts'
import { listParts } from '../store/parts/parts.ts'
import { devicesWithParts } from '../store/devices/stock-devices.ts'
import type { Store } from '../store/store.ts'
import { judgeStock, versionKey, type JudgedBefore, type JudgedDevice } from './judge-stock.ts'
import { plannableAllocations, profilesOf, type PlannableAllocation } from './open-allocations.ts'
import { readStock } from './read-stock.ts'

/** The ways in which a device could conform to an allocation of its kind. */
function waysOf({ device, byProfile }: JudgedDevice, allocations: readonly PlannableAllocation[]) {
  return allocations.flatMap(({ view, profile }) => {
    const need = byProfile.get(versionKey(profile))?.need
    if (need === undefined || (view.deviceKind ?? device.kind) !== device.kind) return []
    if (need.state === 'conforms') return [{ allocationId: view.allocationId, needs: [] }]
    return need.state === 'parts' ? [{ allocationId: view.allocationId, needs: need.needs }] : []
  })
}

/** Parts that would serve each need, as many as could ever be asked for. */
function boughtFor(kinds: readonly PartKind[], machines: number): StockPart[] {
  const parts = kinds.map((kind) => stockPart(kind, machines * 4))
  const bought = parts.map((part) => ({ ...part, partId: `buy ${part.partId}`, isToBuy: true }))
  return [...new Map(bought.map((part) => [part.partId, part])).values()]
}

/**
 * Plans parts over the pile: devices that stand before the queue, whether they fail or conform already, since both want
 * a place. Then plans once more as if every part could be bought: what that plan takes beyond the shelf is to buy.
 *
 * @throws RangeError where the parts serve each other in too many ways.
 */
export function* planPile(
  store: Pick<Store, 'db'>,
  operationId: string,
  before: JudgedBefore,
  told: (done: number, total: number) => void,
): Generator<void, UpgradeView> {
  const allocations = plannableAllocations(store, operationId)
  const stock = yield* readStock(store, upgradableStates)
  const judged = yield* judgeStock(store, stock, profilesOf(allocations), before, told)
  const reserved = devicesWithParts(store)
  const leftOut = { notRead: 0, otherWork: 0, reserved: 0 }
  const machines: UpgradableMachine[] = []
  const needs = new Map<string, PartNeed>()
  yield* eachInSteps(judged, 128, (one) => {
    const ways = waysOf(one, allocations)
    if (reserved.has(one.device.deviceId)) leftOut.reserved += 1
    else if (ways.length > 0) {
      machines.push({ deviceId: one.device.deviceId, ways })
      for (const need of ways.flatMap((way) => way.needs)) needs.set(needKey(need), need)
    } else if ([...one.byProfile.values()].some(({ need }) => need.state === 'not-read')) leftOut.notRead += 1
    else leftOut.otherWork += 1
  })
  const kinds = [...needs.values()].map(kindToBuy)
  const open = allocations.map(({ view, room }) => ({ allocationId: view.allocationId, room }))
  const shelf = listParts(store).map(({ kind, onShelf, reserved: kept }) => stockPart(kind, onShelf - kept))
  const plan = yield* planUpgrades(machines, open, shelf)
  const whole = yield* planUpgrades(machines, open, [...shelf, ...boughtFor(kinds, machines.length)])
  const named = new Map(stock.map(({ deviceId, tag, name }) => [deviceId, { deviceId, tag, name }]))
  const withParts = plan.machines.filter(({ parts }) => parts.length > 0)
  const missing = new Map<string, number>()
  for (const { partId, count } of whole.machines.flatMap(({ parts }) => parts)) {
    if (partId.startsWith('buy ')) missing.set(partId.slice(4), (missing.get(partId.slice(4)) ?? 0) + count)
  }
  const byId = new Map(kinds.map((kind) => [partIdOf(kind), kind]))
  return {
    allocations: allocations.map(({ view }) => view),
    machines: withParts.flatMap(({ deviceId, allocationId, parts }) => {
      const device = named.get(deviceId)
      const taken = parts.map(({ partId, count }) => ({ partId, quantity: count }))
      return device === undefined ? [] : [{ ...device, allocationId, parts: taken }]
    }),
    conformAlready: plan.machines.length - withParts.length,
    isProven: plan.atMost === plan.machines.length,
    atMost: plan.atMost,
    leftOut,
    toBuy: [...missing].flatMap(([partId, quantity]) => {
      const kind = byId.get(partId)
      return kind === undefined ? [] : [{ kind, quantity }]
    }),
    moreWithBought: whole.machines.length - plan.machines.length,
  }
}
