import { Profile, profileSchemaId } from './profile.ts'

export const profileRefusalCodes = [
  'profile-empty',
  'profile-too-large',
  'profile-not-text',
  'profile-not-json',
  'profile-other-schema',
  'profile-invalid',
] as const

/** Why a text is not a profile: one thing at a time, the first that has to be put right. */
export type ProfileRefusal = {
  readonly code: (typeof profileRefusalCodes)[number]
  readonly what: string
  /** The path of the wrong value ("requirements.2.minimum"), or null where it is the whole text. */
  readonly where: string | null
  readonly remedy: string
}

export type ParsedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly refusal: ProfileRefusal }

/** In UTF-16 units. The largest profile the schema allows stays well under it. */
export const profileMaximumLength = 1_000_000

function refuse(code: ProfileRefusal['code'], what: string, remedy: string, where: string | null = null) {
  return { ok: false, refusal: { code, what, where, remedy } } as const
}

/** How a bad value reads in a message: short, and on one line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key)
        ? (node as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  )
}

/** JSON.parse, whose syntax errors are an expected outcome here. */
function json(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/**
 * Reads a profile document.
 *
 * Never throws: whatever the text is (empty, cut short, binary, another document, a wrong value), the answer is one
 * refusal that names what is wrong, where, and what to do. A byte order mark is tolerated.
 *
 * @param text the document decoded as UTF-8, replacement characters standing for bytes that are not.
 */
export function parseProfile(text: string): ParsedProfile {
  if (text.length > profileMaximumLength) {
    return refuse('profile-too-large', 'the file is too large for a profile', 'Choose the profile document itself.')
  }
  const body = text.replace(/^\ufeff/, '').trim()
  if (body === '') {
    return refuse('profile-empty', 'the file is empty', 'Export the profile again, or take it from its backup.')
  }
  // oxlint-disable-next-line no-control-regex -- control bytes are how a binary file gives itself away
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(body)) {
    return refuse('profile-not-text', 'the file is not UTF-8 text', 'Save the profile as UTF-8 JSON.')
  }
  const document = json(body)
  if (document === null) {
    const isCut = /^[[{]/.test(body) && !/[\]}]$/.test(body)
    const what = isCut ? 'the JSON stops before its end: the file is cut short' : 'the text is not JSON'
    return refuse('profile-not-json', what, 'Copy the file again, and check it in the editor that wrote it.')
  }
  const schema = valueAt(document.value, ['schema'])
  if (schema !== profileSchemaId) {
    const what = `the schema is ${shown(schema)}, not "${profileSchemaId}"`
    return refuse('profile-other-schema', what, 'Choose a technical profile that this version reads.', 'schema')
  }
  const parsed = Profile.safeParse(document.value)
  if (parsed.success) return { ok: true, profile: parsed.data }
  const issue = parsed.error.issues[0]
  if (issue === undefined) throw new Error('a refused profile without an issue')
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const where = path.map(String).join('.')
  const value = valueAt(document.value, path)
  const isMissing = issue.code === 'invalid_type' && value === undefined
  const what = isMissing ? `a value is missing (${issue.expected})` : `${issue.message} (it is ${shown(value)})`
  return refuse('profile-invalid', what, `Correct ${where === '' ? 'the document' : where} and import again.`, where)
}
