import { Refusal } from '../../../shared/contract/refusal.ts'
import { parseStationCode } from '../../../shared/label/station-code.ts'
import { parseTag } from '../../../shared/label/tag.ts'

/**
 * The tag that was typed or scanned where a device is meant. The code of a paper or a carton never counts as the
 * devices it lists.
 *
 * @throws Refusal `code-of-paper`; `bad-tag` with the rule that the text breaks.
 */
export function scannedTag(text: string): string {
  const parsed = parseTag(text)
  if (parsed.ok) return parsed.tag
  const kind = parseStationCode(text.replaceAll(/\s/g, '').toUpperCase())?.kind
  if (kind === 'paper' || kind === 'carton') {
    throw new Refusal({
      code: 'code-of-paper',
      what: `This is the code of a ${kind}, not of a device`,
      where: text,
      remedy: 'Scan the label that is stuck on the device.',
    })
  }
  throw new Refusal({ code: 'bad-tag', what: `This is not a tag: ${parsed.reason}`, where: text })
}
