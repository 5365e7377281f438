import type { KnownProfile } from '../station/profiles/known-profiles.ts'
import type { Language } from './terminal.ts'

/** Where a profile version comes from, in words. */
function originWords({ profile, origin }: KnownProfile, language: Language): string {
  const isFrench = language === 'fr'
  if (origin.kind === 'published') {
    const day = origin.at.slice(0, 10)
    return isFrench ? `publié sur ce poste le ${day}` : `published on this bench on ${day}`
  }
  if (origin.kind === 'used') return isFrench ? 'déjà utilisé sur ce poste' : 'used on this bench before'
  if (!profile.isExample) return isFrench ? 'fourni avec la station' : 'comes with the station'
  return isFrench ? 'fourni, exemple modifiable' : 'comes with the station, editable example'
}

const isReplaced = ({ isCurrent, origin }: KnownProfile) => !isCurrent && origin.kind !== 'used'

/** Which version this is, and where it comes from. */
export function versionSentence(known: KnownProfile, language: Language): string {
  const [colon, replaced] = language === 'fr' ? [' :', ', remplacé depuis'] : [':', ', replaced since']
  const { id, version } = known.profile
  return `${id} v${version}${colon} ${originWords(known, language)}${isReplaced(known) ? replaced : ''}`
}

/** One line a version; those that the bench judges by no more say so. */
export function profileLines(known: readonly KnownProfile[], language: Language): string[] {
  return known.map((one) => {
    const { id, version, title, requirements } = one.profile
    const line = `${id.padEnd(14)} v${version}  ${title[language]} (${originWords(one, language)}) · ${requirements.length}`
    return isReplaced(one) ? `${line} · ${language === 'fr' ? 'remplacé' : 'replaced'}` : line
  })
}
