import type { TFunction } from 'i18next'
import type { ErasureView } from '../../../shared/contract/erasures.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { momentText } from '../../text/moments.ts'

/**
 * An erasure in one line: what came out, by which method and tool, read back or not, who and when. The moment is that of
 * the erasing machine's clock, whose zone nobody knows: it is written as it stands.
 */
export function evidenceText({ record }: Pick<ErasureView, 'record'>, t: TFunction, language: Language): string {
  const { result, source, method, passes, verification, erasedBy, verifiedBy, toolVersion, finishedAt } = record
  const people =
    erasedBy === null || verifiedBy === null ? t('erasure.noOperator') : t('erasure.people', { erasedBy, verifiedBy })
  return [
    t(`erasure.result.${result}`),
    `${t(`erasure.source.${source}`)}${toolVersion === null ? '' : ` ${toolVersion}`}`,
    method,
    passes === null ? null : t('erasure.passes', { count: passes }),
    verification === null ? null : t(`erasure.verification.${verification}`),
    people,
    finishedAt === null ? null : momentText(finishedAt, language),
  ]
    .filter((text) => text !== null)
    .join(' · ')
}
