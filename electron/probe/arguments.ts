import { parseArgs } from 'node:util'
import { parseCode } from '../station/intake/lan/pairing.ts'
import type { ProbeLanguage } from './text.ts'

/** What the program was asked to do. */
export type ProbeArguments = {
  /** Where the report is written; beside the program when null. */
  readonly outFolder: string | null
  /** `https://address:port` of a bench; looked for by mDNS when null. */
  readonly benchUrl: string | null
  readonly code: string | null
  readonly fingerprint: string | null
  /** False when nothing is to be sent or looked for. */
  readonly maySend: boolean
  /** Where the answer is written for another program; null when nobody asked for it. */
  readonly answerFile: string | null
  readonly language: ProbeLanguage
}

export type ParsedArguments =
  | { readonly ok: true; readonly arguments: ProbeArguments }
  | { readonly ok: false; readonly problem: 'help' | 'unknown' | 'url' | 'code' | 'pairing' | 'language' }

const options = {
  out: { type: 'string' },
  bench: { type: 'string' },
  code: { type: 'string' },
  fingerprint: { type: 'string' },
  pair: { type: 'string' },
  'no-send': { type: 'boolean' },
  'answer-file': { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Where a bench listens: an address and a port, nothing else. */
function benchUrlOf(text: string): string | null {
  const url = URL.parse(text.includes('://') ? text : `https://${text}`)
  return url?.protocol === 'https:' && url.port !== '' && url.pathname === '/' ? url.origin : null
}

/** The text of the bench's QR code: `etabli://address:port/?code=…&key=…`. */
export function parsePairingText(
  text: string,
): { readonly benchUrl: string; readonly code: string; readonly fingerprint: string } | null {
  const url = URL.parse(text.trim().replace(/^etabli:/, 'https:'))
  const benchUrl = url === null ? null : benchUrlOf(`https://${url.host}`)
  const code = parseCode(url?.searchParams.get('code') ?? '')
  const fingerprint = url?.searchParams.get('key') ?? ''
  return benchUrl === null || code === null || !isFingerprint(fingerprint) ? null : { benchUrl, code, fingerprint }
}

const isFingerprint = (text: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(text)

/** @param kept the pairing text that stands beside the program, or null. */
export function parseProbeArguments(argv: readonly string[], kept: string | null): ParsedArguments {
  let values
  try {
    ;({ values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }))
  } catch {
    return { ok: false, problem: 'unknown' }
  }
  if (values.help === true) return { ok: false, problem: 'help' }
  const language = values.lang ?? 'fr'
  if (language !== 'fr' && language !== 'en') return { ok: false, problem: 'language' }
  const paired = values.pair === undefined ? null : parsePairingText(values.pair)
  if (values.pair !== undefined && paired === null) return { ok: false, problem: 'pairing' }
  const benchUrl = values.bench === undefined ? null : benchUrlOf(values.bench)
  if (values.bench !== undefined && benchUrl === null) return { ok: false, problem: 'url' }
  const code = values.code === undefined ? null : parseCode(values.code)
  if (values.code !== undefined && code === null) return { ok: false, problem: 'code' }
  const isNamed = benchUrl !== null || code !== null
  const found = paired ?? (kept === null || isNamed ? null : parsePairingText(kept))
  return {
    ok: true,
    arguments: {
      outFolder: values.out ?? null,
      benchUrl: benchUrl ?? found?.benchUrl ?? null,
      code: code ?? found?.code ?? null,
      fingerprint: values.fingerprint?.replace(/^sha256\/\//, '') ?? found?.fingerprint ?? null,
      maySend: values['no-send'] !== true,
      answerFile: values['answer-file'] ?? null,
      language,
    },
  }
}
