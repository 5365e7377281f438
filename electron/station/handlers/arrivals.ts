import type { arrivalCommands } from '../../../shared/contract/arrivals.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import { listLimits } from '../../../shared/contract/import-limits.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { importManifestFile } from '../campaign/import-manifest.ts'
import { actOf, type StationContext } from '../context.ts'
import { arriveByPerson } from '../store/arrivals/expected-devices.ts'
import { findExpected, findLine, listExpected, namedLines } from '../store/arrivals/list-expected.ts'
import { awaitDevice, awaitTogether, listMisses, missDevices, missRest } from '../store/arrivals/missing-devices.ts'
import { findOperation } from '../store/campaign/operations.ts'
import { addSource, findSource, listSources } from '../store/arrivals/sources.ts'
import { untickDevice } from '../store/arrivals/untick-device.ts'
import { listManifests, withdrawManifest } from '../store/arrivals/withdraw-manifest.ts'
import { campaignRefusal, orRefuse } from './campaign-refusal.ts'

type ArrivalHandlers = Pick<Handlers<StationContract>, keyof typeof arrivalCommands>

/** Sources, their lists, and what arrives of them. */
export function arrivalHandlers(context: StationContext): ArrivalHandlers {
  const { store } = context
  const act = () => actOf(context)
  const told = <T>(done: T): T => {
    context.publish('campaign.changed', {})
    return done
  }
  const known = (sourceId: string) => {
    if (findSource(store, sourceId) === null) throw campaignRefusal('source-not-found', sourceId)
  }
  return {
    'source.list': ({ operationId }) => {
      if (findOperation(store, operationId) === null) throw campaignRefusal('operation-not-found', operationId)
      return listSources(store, operationId)
    },
    'source.add': (source) =>
      told(orRefuse(addSource(store, act(), source), { 'name-taken': source.name, otherwise: source.operationId })),
    'manifest.import': (file) => {
      known(file.sourceId)
      if (file.bytes.byteLength > listLimits.manifestBytes) throw campaignRefusal('manifest-too-large', file.fileName)
      return told(importManifestFile(context, file))
    },
    'manifest.list': ({ sourceId }) => {
      known(sourceId)
      return listManifests(store, sourceId)
    },
    'manifest.withdraw': ({ manifestId, reason }) =>
      told(orRefuse(withdrawManifest(store, act(), manifestId, reason), manifestId)),
    'expected.list': (asked) => {
      known(asked.sourceId)
      return listExpected(store, asked)
    },
    'expected.get': ({ expectedId }) =>
      orRefuse(findLine(store, expectedId) ?? ('expected-not-found' as const), expectedId),
    'expected.find': ({ texts }) => namedLines(store, texts),
    'expected.arrive': ({ expectedId, deviceId }) => {
      const where = { 'device-not-found': deviceId, 'device-ticked-off': deviceId, otherwise: expectedId }
      orRefuse(arriveByPerson(store, act(), expectedId, deviceId), where)
      context.deviceChanged(deviceId)
      return told(orRefuse(findExpected(store, expectedId) ?? ('expected-not-found' as const), expectedId))
    },
    'expected.untick': ({ expectedId, reason }) => {
      const { deviceId } = orRefuse(untickDevice(store, act(), expectedId, reason), expectedId)
      context.deviceChanged(deviceId)
      return told(findExpected(store, expectedId))
    },
    'expected.missRest': ({ sourceId, reason }) => {
      known(sourceId)
      return told(missRest(store, act(), sourceId, reason))
    },
    'expected.misses': ({ sourceId }) => {
      known(sourceId)
      return listMisses(store, sourceId)
    },
    'expected.awaitMany': ({ missId }) => told(awaitTogether(store, act(), missId)),
    'expected.miss': ({ expectedIds, reason }) =>
      told(orRefuse(missDevices(store, act(), expectedIds, reason), expectedIds[0] ?? '')),
    'expected.await': ({ expectedId }) => told(orRefuse(awaitDevice(store, act(), expectedId), expectedId)),
  }
}
