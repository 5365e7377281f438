import type { Feedback } from '../features/scan/feedback.ts'
import { go } from '../navigation.ts'
import { station } from '../station/clients.ts'
import type { ScanPlace } from './scan-place.ts'

/**
 * On the screen of evidence that waits, a scanned serial of a disk looks for its evidence.
 *
 * @param texts the scanned text in each reading that it may have, the likeliest first.
 * @returns null on every other screen, and where no evidence is found: the code may be a device's or a person's.
 */
export async function evidenceEffect(texts: readonly string[], { route, t }: ScanPlace): Promise<Feedback | null> {
  if (route.place !== 'evidence') return null
  for (const search of texts.filter(({ length }) => length >= 4 && length <= 200)) {
    const asked = { of: 'waiting', search, after: null, limit: 1 } as const
    const { found } = await station.call('erasure.review', asked)
    if (found === 0) continue
    go({ place: 'evidence', search })
    return { tone: 'right', word: t('scanner.word.evidence'), text: t('erasure.toReview', { count: found }) }
  }
  return null
}
