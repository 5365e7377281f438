import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ProofsView } from '../../../shared/contract/gates.ts'
import { cosmeticGrades } from '../../../shared/device/cosmetic-grade.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { momentText } from '../../text/moments.ts'

export interface GradePanelProps {
  readonly deviceId: string
  readonly grade: ProofsView['grade']
  readonly language: Language
}

/** A, B or C by one press, each with what it means. */
export function GradePanel({ deviceId, grade, language }: GradePanelProps) {
  const { t } = useTranslation()
  const give = useStationCommand('grade.give')
  return (
    <div className="flex flex-col gap-3">
      {cosmeticGrades.map((one) => {
        const isGiven = grade?.grade === one
        return (
          <Button
            key={one}
            aria-pressed={isGiven}
            isDisabled={give.isPending}
            onPress={() => give.mutate({ deviceId, grade: one, note: null })}
            className={`flex min-h-16 items-center gap-5 rounded-xl border-2 px-5 text-left ${isGiven ? 'border-accent bg-accent-soft' : 'border-edge bg-surface hover:bg-raised'}`}
          >
            <span className="w-8 text-4xl font-bold">{one}</span>
            <span className="text-lg">{t(`grade.${one}`)}</span>
          </Button>
        )
      })}
      {grade !== null && (
        <p className="text-quiet">{t('grade.given', { grade: grade.grade, when: momentText(grade.at, language) })}</p>
      )}
    </div>
  )
}
