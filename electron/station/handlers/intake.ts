import { Refusal } from '../../../shared/contract/refusal.ts'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import { newCard } from '../intake/cards.ts'
import { decideIntake, runIntake, type IntakeSource } from '../intake/run-intake.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { findLot } from '../store/campaign/lots.ts'

type IntakeHandlers = Pick<
  Handlers<StationContract>,
  'intake.start' | 'intake.list' | 'intake.cancel' | 'intake.dismiss' | 'intake.decide'
>

/** The cards on the bench: start, stop, decide, take off. */
export function intakeHandlers(context: StationContext): IntakeHandlers {
  const { cards, running, store, profiles, grants } = context
  const cardOf = (intakeId: string) => {
    const card = cards.get(intakeId)
    if (card !== undefined) return card
    throw new Refusal({ code: 'intake-not-found', what: 'This card is no longer on the bench' })
  }
  return {
    'intake.list': () => [...cards.list()],
    'intake.start': ({ source, profileId, lotId }) => {
      profiles.byId(profileId)
      if (lotId !== null && findLot(store, lotId) === null) {
        throw new Refusal({ code: 'lot-not-found', what: 'There is no such lot', where: lotId })
      }
      const isReadingItself = cards.list().some((card) => card.source.kind === 'local' && card.stage === 'reading')
      if (source.kind === 'local' && isReadingItself) {
        throw new Refusal({ code: 'already-reading', what: 'This machine is being read already' })
      }
      const from: IntakeSource =
        source.kind === 'local' ? { kind: 'local' } : { kind: 'capture', folder: grants.folderOf(source.grant) }
      const intakeId = store.newId()
      const name = source.kind === 'local' ? '' : source.name
      const startedAt = context.now().toISOString()
      cards.add(newCard({ intakeId, source: { kind: source.kind, name }, profileId, lotId, startedAt }))
      void runIntake(context, intakeId, from)
      return { intakeId }
    },
    'intake.cancel': ({ intakeId }) => {
      const { stage } = cardOf(intakeId)
      running.get(intakeId)?.abort.abort(new Error('cancelled by the technician'))
      if (stage === 'undecided') {
        running.delete(intakeId)
        cards.change(intakeId, { stage: 'cancelled', finishedAt: context.now().toISOString() })
      }
      return {}
    },
    'intake.dismiss': ({ intakeId }) => {
      cardOf(intakeId)
      running.get(intakeId)?.abort.abort(new Error('taken off the bench'))
      running.delete(intakeId)
      cards.remove(intakeId)
      return {}
    },
    'intake.decide': async ({ intakeId, deviceId }) => {
      const { stage, candidates } = cardOf(intakeId)
      if (stage !== 'undecided') throw new Refusal({ code: 'intake-not-found', what: 'This card waits for nobody' })
      if (deviceId !== null && findDevice(store, deviceId) === null) {
        throw new Refusal({ code: 'device-not-found', what: 'There is no such device', where: deviceId })
      }
      // Any other device would get the report, and the verdict, of a machine that it shares nothing with.
      if (deviceId !== null && !candidates.some(({ device }) => device.deviceId === deviceId)) {
        throw new Refusal({
          code: 'device-not-found',
          what: 'That device is none of those that the card names',
          where: deviceId,
          remedy: 'Choose one of them, or say that the machine is another one.',
        })
      }
      await decideIntake(context, intakeId, deviceId)
      return {}
    },
  }
}
