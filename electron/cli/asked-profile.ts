import type { Client } from '../../shared/contract/define.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'
import { namesFile, readProfileFile } from '../station/profiles/named-profile.ts'
import type { Station } from '../station/station.ts'
import type { CommandLine } from './arguments.ts'

/** The profile that `--profile` names by id or file; without it, the bench's own choice. */
export async function askedProfile(
  line: CommandLine,
  station: Station,
  client: Client<StationContract, StationEvents>,
): Promise<string> {
  const word = line.text('profile')
  if (word === undefined) return (await client.call('bench.status', {})).profileId
  if (!namesFile(word)) return station.profiles.byId(word).id
  const profile = await readProfileFile(word)
  station.profiles.add(profile)
  return profile.id
}
