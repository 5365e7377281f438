import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ToneWord } from '../../components/ToneWord.tsx'
import { fr } from '../../text/fr.ts'

export interface CardCandidatesProps {
  readonly candidates: Card['candidates']
  /** The device this machine is; null for another one that is not known yet. */
  readonly onDecide: (deviceId: string | null) => void
}

/** A sign is its kind, or its kind and what both sides show of it: `mac:9c:b6:d0:00:11:22`. */
const split = (sign: string) => ({ kind: sign.split(':', 1)[0] ?? sign, value: sign.split(':').slice(1).join(':') })

const isSign = (sign: string): sign is keyof typeof fr.sign => Object.hasOwn(fr.sign, sign)

/** Both sides of a doubt: what agrees, what differs, and the two answers. The bench never decides it alone. */
export function CardCandidates({ candidates, onDecide }: CardCandidatesProps) {
  const { t } = useTranslation()
  const signText = ({ kind, value }: { kind: string; value: string }) =>
    [isSign(kind) ? t(`sign.${kind}`) : kind, value].filter((word) => word !== '').join(' ')
  const listed = (signs: readonly string[]) =>
    signs.length === 0 ? t('intake.noSign') : signs.map((sign) => signText(split(sign))).join(', ')
  return (
    <section className="flex flex-col gap-2">
      <p>
        <strong className="text-lg">{t('intake.undecidedTitle')}</strong> {t('intake.undecidedWhy')}
      </p>
      <ul className="flex flex-col gap-2">
        {candidates.map(({ device, agreeing, differing }) => (
          <li key={device.deviceId} className="flex items-center gap-4 rounded-lg border-2 border-line p-3">
            <div className="min-w-0 flex-1">
              <p className="truncate">
                <span className="font-mono text-lg font-bold">{spacedTag(device.tag)}</span> {deviceName(device)}
              </p>
              <p className="flex gap-2">
                <ToneWord tone="good">{t('intake.agreeing')}</ToneWord> {listed(agreeing)}
              </p>
              <p className="flex gap-2">
                <ToneWord tone="bad">{t('intake.differing')}</ToneWord> {listed(differing)}
              </p>
            </div>
            <ActionButton look="main" onPress={() => onDecide(device.deviceId)}>
              {t('intake.isThisDevice')}
            </ActionButton>
          </li>
        ))}
      </ul>
      <div>
        <ActionButton onPress={() => onDecide(null)}>{t('intake.isAnotherMachine')}</ActionButton>
      </div>
    </section>
  )
}
