import { useTranslation } from 'react-i18next'
import type { BenchView, Card } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { chosenOf, newestFirst, useChosenCard } from './chosen-card.ts'
import { EmptyBench } from './EmptyBench.tsx'
import { IntakeCard } from './IntakeCard.tsx'
import { useCardCommands } from './use-card-commands.ts'
import { useCardKeys } from './use-card-keys.ts'

export interface IntakeListProps {
  readonly cards: readonly Card[]
  readonly profiles: readonly Profile[]
  readonly bench: BenchView | undefined
  readonly language: Language
  /** The same function at each drawing, as `onOpenLabel`. */
  readonly onOpen: (deviceId: string) => void
  /** The label's screen of a device, where a printer can be chosen. */
  readonly onOpenLabel: (deviceId: string) => void
}

/** Every machine on the bench, newest first: the one just plugged in is at the top, and keys act on it. */
export function IntakeList({ cards: told, profiles, bench, language, onOpen, onOpenLabel }: IntakeListProps) {
  const { t } = useTranslation()
  const cards = newestFirst(told)
  const chosenId = useChosenCard((state) => state.intakeId)
  const chosen = chosenOf(cards, chosenId)
  const commands = useCardCommands({ bench, language, onNoPrinter: onOpenLabel })
  useCardKeys(cards, chosen, commands, onOpen)
  const titleOf = (card: Card) => profiles.find((profile) => profile.id === card.profileId)?.title[language] ?? null

  if (cards.length === 0) return <EmptyBench />
  return (
    <section aria-label={t('intake.title')} className="flex flex-col gap-4">
      {cards.map((card) => (
        <IntakeCard
          key={card.intakeId}
          card={card}
          language={language}
          profileTitle={titleOf(card)}
          isChosen={card === chosen}
          commands={commands}
          onOpen={onOpen}
        />
      ))}
    </section>
  )
}
