import type { Page } from '@playwright/test'
import type { Input, Output } from '../../shared/contract/define.ts'
import type { StationContract } from '../../shared/contract/station.ts'

type Command = keyof StationContract

/**
 * Asks the station over the bridge that the window itself uses: for what others entered before the story begins, and for
 * what the station keeps after it.
 *
 * @throws with the refusal's code and words where the station refuses.
 */
export async function ask<N extends Command>(
  page: Page,
  command: N,
  input: Input<StationContract, N>,
): Promise<Output<StationContract, N>> {
  const answer = await page.evaluate(
    ([name, asked]) => window.etabli.station.call(name as 'bench.status', asked as Record<string, never>),
    [command, input as unknown] as const,
  )
  if (!answer.ok) throw new Error(`${command}: ${JSON.stringify(answer.refusal)}`)
  return answer.output as unknown as Output<StationContract, N>
}

/** The device that came first in the list: the newest. */
export async function newestDevice(page: Page) {
  const { devices } = await ask(page, 'device.list', { search: '', after: null, limit: 1 })
  const [device] = devices
  if (device === undefined) throw new Error('a device was expected')
  return device
}

/** How many devices stand in each state. */
export async function devicesByState(page: Page): Promise<Readonly<Record<string, number>>> {
  return (await ask(page, 'bench.status', {})).devicesByState
}

/** The kinds of everything that the journal says of a device, oldest first. */
export async function journalTypes(page: Page, deviceId: string): Promise<readonly string[]> {
  return (await ask(page, 'device.journal', { deviceId })).map(({ type }) => type)
}
