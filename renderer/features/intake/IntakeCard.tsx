import { memo, useEffect, useRef } from 'react'
import type { Card } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { isUnderWay } from './card-outcome.ts'
import { CardActions } from './CardActions.tsx'
import { CardBody } from './CardBody.tsx'
import { CardHead } from './CardHead.tsx'
import { CardSign } from './CardSign.tsx'
import { chooseCard } from './chosen-card.ts'
import { PartProgress } from './PartProgress.tsx'
import type { CardCommands } from './use-card-commands.ts'

export interface IntakeCardProps {
  readonly card: Card
  readonly language: Language
  readonly profileTitle: string | null
  readonly isChosen: boolean
  /** These two stay the same from drawing to drawing: with them a card is drawn again only when it changed itself. */
  readonly commands: CardCommands
  readonly onOpen: (deviceId: string) => void
}

/**
 * One connected machine. Its places are the same from the first moment of the reading to the queue, so that nothing
 * moves under a hand while results come in. What is out of sight is neither laid out nor painted.
 */
export const IntakeCard = memo(function IntakeCard(props: IntakeCardProps) {
  const { card, language, profileTitle, isChosen, commands, onOpen } = props
  const place = useRef<HTMLElement>(null)
  const onChoose = () => chooseCard(card.intakeId)
  const headingId = `card-${card.intakeId}`
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView?.({ block: 'nearest' })
  }, [isChosen])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- follows the focus, is no control
    <article
      ref={place}
      aria-labelledby={headingId}
      aria-current={isChosen}
      data-stage={card.stage}
      onFocus={onChoose}
      onPointerDown={onChoose}
      className={`grid scroll-my-4 min-h-[21rem] [contain-intrinsic-size:auto_22.5rem] [content-visibility:auto] shrink-0 grid-cols-[minmax(0,1fr)_22rem] xl:grid-cols-[minmax(0,1fr)_28rem] 2xl:grid-cols-[minmax(0,1fr)_36rem] gap-5 rounded-xl border-2 bg-surface p-4 ${isChosen ? 'border-accent ring-2 ring-accent' : 'border-line'}`}
    >
      <div className="flex min-w-0 flex-col gap-3">
        <CardHead card={card} headingId={headingId} />
        <PartProgress parts={card.parts} isUnderWay={isUnderWay(card)} />
        <div className="min-h-36 2xl:min-h-[10.25rem]">
          <CardBody card={card} language={language} onDecide={(deviceId) => commands.decide(card, deviceId)} />
        </div>
      </div>
      <div className="grid grid-rows-[1fr_auto] gap-3">
        <CardSign card={card} profileTitle={profileTitle} />
        <CardActions
          card={card}
          isChosen={isChosen}
          onPrint={() => commands.print(card)}
          onEnqueue={() => commands.enqueue(card)}
          onOpen={() => {
            if (card.device !== null) onOpen(card.device.deviceId)
          }}
          onPutAway={() => commands.putAway(card)}
          onReadAgain={() => commands.readAgain(card)}
        />
      </div>
    </article>
  )
})
