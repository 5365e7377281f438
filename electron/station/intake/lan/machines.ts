import type { MachineAnswer, ProgressRequest } from '../../../../shared/contract/lan.ts'
import type { Card } from '../../../../shared/contract/views.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'
import type { StationContext } from '../../context.ts'
import { getDevice } from '../../store/devices/devices.ts'
import { newCard } from '../cards.ts'
import type { ReadingResult } from '../readers.ts'
import { recordReading } from '../run-intake.ts'
import { deviceOfIntake, keepIntake } from './known-intakes.ts'

/** What the machines of one session are judged against, and how many there may be. */
export type MachineTerms = {
  readonly profileId: string
  readonly lotId: string | null
  /** Machines that are being read at one time. */
  readonly mostReading: number
  /** Machines that wait for a person's decision: their readings are held in memory. */
  readonly mostUndecided: number
  /** After this time without a word a machine counts as lost. */
  readonly silenceMs: number
}

/** The machines of one session: what they send ends on their cards, once, however often it arrives. */
export type Machines = {
  progress(intakeId: string, progress: ProgressRequest): MachineAnswer
  /** @param read takes what was sent apart; called once for an intake, however many times it is sent. */
  report(intakeId: string, name: string, read: () => Promise<ReadingResult>): Promise<MachineAnswer>
  answer(intakeId: string): MachineAnswer
  /** Ends the cards of machines that went silent. */
  sweep(): void
  /** The session is over: what is not recorded by now does not come any more. */
  close(): void
}

type Machine = { seenAtMs: number; recording: Promise<void> | null }

const over = () => new Refusal({ code: 'intake-over', what: 'The technician has ended this reading at the bench' })

export function createMachines(context: StationContext, terms: MachineTerms): Machines {
  const { cards, running, store } = context
  const machines = new Map<string, Machine>()
  const cardOf = (intakeId: string): Card | undefined => {
    const card = cards.get(intakeId)
    return card?.source.kind === 'lan' ? card : undefined
  }
  const isOpen = (intakeId: string) => cardOf(intakeId)?.finishedAt === null

  const end = (intakeId: string, change: Partial<Card>) => {
    if (cardOf(intakeId)?.stage !== 'reading') return
    running.delete(intakeId)
    cards.change(intakeId, { ...change, finishedAt: context.now().toISOString() })
  }

  const watchForEnd = (intakeId: string) => {
    const abort = new AbortController()
    abort.signal.addEventListener('abort', () => end(intakeId, { stage: 'cancelled' }))
    running.set(intakeId, { abort, reading: null })
  }

  const begin = (intakeId: string, name: string): Machine => {
    if (cards.get(intakeId) !== undefined && cardOf(intakeId) === undefined) {
      throw new Refusal({ code: 'intake-taken', what: 'Another reading bears this id' })
    }
    const stages = [...machines.keys()].flatMap((known) => (isOpen(known) ? [cardOf(known)?.stage] : []))
    const undecided = stages.filter((stage) => stage === 'undecided').length
    if (undecided >= terms.mostUndecided || stages.length - undecided >= terms.mostReading) {
      throw new Refusal({ code: 'too-many-machines', what: 'The bench reads as many machines as it can hold' })
    }
    const machine: Machine = { seenAtMs: context.now().getTime(), recording: null }
    machines.set(intakeId, machine)
    watchForEnd(intakeId)
    const { profileId, lotId } = terms
    const startedAt = context.now().toISOString()
    cards.add(newCard({ intakeId, source: { kind: 'lan', name }, profileId, lotId, startedAt }))
    return machine
  }

  /** A machine that was given up as lost and comes back goes on where it was. */
  const resume = (intakeId: string, name: string): Machine => {
    const machine = machines.get(intakeId)
    if (machine === undefined) return begin(intakeId, name)
    const card = cardOf(intakeId)
    if (card === undefined || card.stage === 'cancelled') throw over()
    machine.seenAtMs = context.now().getTime()
    if (card.refusal?.code === 'connection-lost') {
      watchForEnd(intakeId)
      cards.change(intakeId, { stage: 'reading', refusal: null, finishedAt: null })
    }
    return machine
  }

  const answer = (intakeId: string): MachineAnswer => {
    const card = cardOf(intakeId)
    const known = card?.device?.deviceId ?? deviceOfIntake(store, intakeId)
    const device = known === null ? null : getDevice(store, known)
    if (card === undefined && device === null) throw over()
    return {
      intakeId,
      stage: card?.stage ?? 'done',
      tag: device?.tag ?? null,
      outcome: card?.verdict?.outcome ?? device?.outcome ?? null,
      refusal: card?.refusal ?? null,
    }
  }

  const record = async (intakeId: string, read: () => Promise<ReadingResult>) => {
    const reading = await read()
    if (!reading.ok) {
      // What arrived damaged may arrive whole the next time: only the card of a machine that gave up stays refused.
      throw new Refusal(reading.refusal)
    }
    if (!isOpen(intakeId)) throw over()
    const signal = running.get(intakeId)?.abort.signal
    if (signal === undefined) throw over()
    await recordReading(context, intakeId, reading, signal)
    const recorded = cardOf(intakeId)?.device?.deviceId
    if (recorded !== undefined) keepIntake(store, intakeId, recorded)
  }

  return {
    answer,
    progress(intakeId, { name, parts }) {
      if (!machines.has(intakeId) && deviceOfIntake(store, intakeId) !== null) return answer(intakeId)
      resume(intakeId, name)
      const card = cardOf(intakeId)
      if (card?.stage === 'reading') {
        const told = new Map(parts.map(({ part, status }) => [part, status]))
        const next = card.parts.map(({ part, status }) => ({ part, status: told.get(part) ?? status }))
        const isNews = next.some(({ status }, index) => status !== card.parts[index]?.status)
        if (isNews || card.source.name !== name) cards.change(intakeId, { parts: next, source: { kind: 'lan', name } })
      }
      return answer(intakeId)
    },
    async report(intakeId, name, read) {
      if (!machines.has(intakeId) && deviceOfIntake(store, intakeId) !== null) return answer(intakeId)
      const machine = resume(intakeId, name)
      if (cardOf(intakeId)?.stage === 'reading') {
        machine.recording ??= record(intakeId, read).finally(() => {
          machine.recording = null
        })
        await machine.recording
      }
      return answer(intakeId)
    },
    sweep() {
      const earliest = context.now().getTime() - terms.silenceMs
      for (const [intakeId, machine] of machines) {
        if (machine.seenAtMs > earliest || machine.recording !== null) continue
        const what = 'Nothing more came from this machine'
        const remedy = 'Look at its network, then start the probe again.'
        end(intakeId, { stage: 'refused', refusal: { code: 'connection-lost', what, where: null, remedy } })
      }
    },
    close() {
      for (const intakeId of machines.keys()) {
        const what = 'The LAN intake was closed before this machine was read'
        end(intakeId, { stage: 'refused', refusal: { code: 'lan-closed', what, where: null, remedy: null } })
      }
    },
  }
}
