import { useLayoutEffect, useRef, useState } from 'react'
import type { BenchView, Card } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { say } from '../../components/notices.ts'
import { printOnBench } from '../../station/print-label.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { isUnderWay } from './card-outcome.ts'

export type CardCommands = {
  readonly print: (card: Card) => void
  readonly enqueue: (card: Card) => void
  /** Stops a reading that goes on; takes any other card off the bench. */
  readonly putAway: (card: Card) => void
  readonly decide: (card: Card, deviceId: string | null) => void
  readonly readAgain: (card: Card) => void
}

type Options = {
  readonly bench: BenchView | undefined
  readonly language: Language
  /** Called instead of printing while the bench has no printer. */
  readonly onNoPrinter: (deviceId: string) => void
}

/**
 * What a technician can do with a card, asked of the station; each refusal becomes a notice. The commands stay the same
 * from drawing to drawing and act by the bench of the moment, so that cards that did not change are not drawn again.
 */
export function useCardCommands(options: Options): CardCommands {
  const current = useCurrentCommands(options)
  const latest = useRef(current)
  useLayoutEffect(() => {
    latest.current = current
  })
  const [steady] = useState<CardCommands>(() => ({
    print: (card) => latest.current.print(card),
    enqueue: (card) => latest.current.enqueue(card),
    putAway: (card) => latest.current.putAway(card),
    decide: (card, deviceId) => latest.current.decide(card, deviceId),
    readAgain: (card) => latest.current.readAgain(card),
  }))
  return steady
}

function useCurrentCommands({ bench, language, onNoPrinter }: Options): CardCommands {
  const enqueue = useStationCommand('queue.add')
  const cancel = useStationCommand('intake.cancel')
  const dismiss = useStationCommand('intake.dismiss')
  const decide = useStationCommand('intake.decide')
  const start = useStationCommand('intake.start')
  return {
    print: ({ device }) => {
      if (device === null || bench === undefined) return
      void printOnBench(device, { bench, language, onNoPrinter: () => onNoPrinter(device.deviceId) })
    },
    enqueue: ({ device }) => {
      if (device === null || bench === undefined) return
      if (bench.lotId === null) {
        say({ kind: 'reminder', text: (translate) => translate('intake.chooseLot') })
        return
      }
      enqueue.mutate(
        { deviceId: device.deviceId, lotId: bench.lotId },
        {
          onSuccess: ({ result, lot }) =>
            say({
              kind: 'done',
              text: (translate) =>
                translate(result === 'queued' ? 'scan.queuedInto' : 'scan.alreadyIn', {
                  tag: spacedTag(device.tag),
                  lot: lot.name,
                }),
            }),
        },
      )
    },
    putAway: (card) => (isUnderWay(card) ? cancel : dismiss).mutate({ intakeId: card.intakeId }),
    decide: ({ intakeId }, deviceId) => decide.mutate({ intakeId, deviceId }),
    readAgain: (card) => {
      if (bench === undefined || card.source.kind !== 'local') return
      start.mutate({ source: { kind: 'local' }, profileId: card.profileId ?? bench.profileId, lotId: bench.lotId })
    },
  }
}
