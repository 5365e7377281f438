import type { Client } from '../../shared/contract/define.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'
import type { LotView } from '../../shared/contract/views.ts'
import { UsageError } from './exit.ts'
import { unplannedAllocation } from './lot-made-here.ts'
import type { Terminal } from './terminal.ts'

type StationClient = Client<StationContract, StationEvents>

/** The longest name that the station takes for a lot. */
const mostCharacters = 120

/** A lot's name as it was typed, without the blanks around it; asked before anything is recorded. */
export function lotNameOf(word: string | undefined): string | undefined {
  const name = word?.trim()
  if (name === '' || (name?.length ?? 0) > mostCharacters) {
    throw new UsageError(
      `--lot takes a name of 1 to ${mostCharacters} characters`,
      `--lot prend un nom de 1 à ${mostCharacters} caractères`,
    )
  }
  return name
}

/**
 * The lot with this name or id; "Partner/Lot" tells lots of the same name apart.
 *
 * @returns null when there is none.
 * @throws Refusal `lot-ambiguous` when several have this name.
 */
export async function findLotNamed(client: StationClient, name: string): Promise<LotView | null> {
  const lots = await client.call('lot.list', {})
  const found = lots.filter(
    (lot) =>
      lot.lotId === name ||
      lot.name.toLocaleLowerCase() === name.toLocaleLowerCase() ||
      `${lot.partnerName}/${lot.name}`.toLocaleLowerCase() === name.toLocaleLowerCase(),
  )
  if (found.length > 1) {
    throw new Refusal({
      code: 'lot-ambiguous',
      what: `Several lots are called "${name}"`,
      remedy: `Name one as ${found.map((lot) => `"${lot.partnerName}/${lot.name}"`).join(' or ')}.`,
    })
  }
  return found[0] ?? null
}

/**
 * The lot with this name, made for this profile when there is none and no operation is planned on this bench: the remark
 * on stderr shows a name that was mistyped.
 *
 * @throws Refusal `lot-needs-allocation` when there is none and operations are planned.
 */
export async function lotForIntake(
  client: StationClient,
  name: string,
  profileId: string,
  terminal: Terminal,
): Promise<LotView> {
  const found = await findLotNamed(client, name)
  if (found !== null) return found
  const { allocationId, partnerName } = await unplannedAllocation(client, name, profileId, terminal.language)
  const lot = await client.call('lot.add', { allocationId, name, wanted: null })
  terminal.note(
    terminal.language === 'fr'
      ? `Nouveau lot « ${name} » (${partnerName}, profil ${profileId}).`
      : `New lot "${name}" (${partnerName}, profile ${profileId}).`,
  )
  return lot
}
