import { memo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { solidTone, toneIcon, type Tone } from '../../components/tone.ts'
import { cardTone, isUnderWay } from './card-outcome.ts'
import { cardWord } from './card-word.ts'
import { chooseCard, chosenOf, newestFirst, useChosenCard } from './chosen-card.ts'

/** Two cards are in sight together; from here on one has to look for the others. */
const fewestCards = 3

interface TileProps {
  readonly intakeId: string
  readonly tone: Tone
  /** How much of it is read; null once there is something to be seen instead. */
  readonly progress: string | null
  readonly text: string
  readonly name: string
  readonly isChosen: boolean
}

function show(intakeId: string): void {
  chooseCard(intakeId)
  // The chosen one comes into sight by itself; one that was chosen before and scrolled away does not.
  document.getElementById(`card-${intakeId}`)?.closest('article')?.scrollIntoView?.({ block: 'nearest' })
}

const Tile = memo(function Tile({ intakeId, tone, progress, text, name, isChosen }: TileProps) {
  const Icon = toneIcon[tone]
  return (
    <li>
      <Button
        aria-label={name}
        aria-current={isChosen}
        // The arrows go from card to card; twenty stops before the first of them would be in the way.
        excludeFromTabOrder
        onPress={() => show(intakeId)}
        className={`${solidTone[tone]} flex min-h-11 w-27 items-center justify-center gap-2 rounded-lg border-2 px-2 font-mono text-lg font-bold whitespace-nowrap ${tone === 'none' ? 'border-edge' : 'border-transparent'} ${isChosen ? 'ring-3 ring-accent ring-offset-2 ring-offset-ground' : ''}`}
      >
        {progress === null ? <Icon aria-hidden size={20} strokeWidth={3.5} className="shrink-0" /> : null}
        {progress ?? text}
      </Button>
    </li>
  )
})

export interface CardStripProps {
  readonly cards: readonly Card[]
}

/**
 * Every machine of a bench that has more of them than are in sight: how each stands, by the last signs of its tag, in the
 * order of the cards. A press brings its card.
 */
export function CardStrip({ cards: told }: CardStripProps) {
  const { t } = useTranslation()
  const chosenId = useChosenCard((state) => state.intakeId)
  if (told.length < fewestCards) return null
  const cards = newestFirst(told)
  const chosen = chosenOf(cards, chosenId)
  return (
    <ul aria-label={t('intake.overview')} className="flex shrink-0 flex-wrap gap-2.5 px-4 pt-3">
      {cards.map((card) => {
        const tag = card.device === null ? null : spacedTag(card.device.tag)
        const done = card.parts.filter(({ status }) => status !== 'reading').length
        return (
          <Tile
            key={card.intakeId}
            intakeId={card.intakeId}
            tone={cardTone(card)}
            progress={isUnderWay(card) ? `${done}/${card.parts.length}` : null}
            // Machines that stand here together differ in their last digits.
            text={tag === null ? '—' : tag.slice(-5)}
            name={`${tag ?? t(`intake.source.${card.source.kind}`, { name: card.source.name })} — ${cardWord(card, t)}`}
            isChosen={card === chosen}
          />
        )
      })}
    </ul>
  )
}
