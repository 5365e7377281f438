/** One key as the keyboard sent it. */
export type PressedKey = {
  /** Its place (`KeyboardEvent.code`), whatever the layout writes there; empty for a character entered by its number. */
  readonly code: string
  /** What the layout wrote. */
  readonly key: string
  readonly isShifted: boolean
  /** The third level of the layout (AltGr). */
  readonly isThirdLevel: boolean
}

export type KeyPress = PressedKey & {
  /** When the key went down by the system's clock (`Event.timeStamp`): a busy page does not stretch it. */
  readonly atMs: number
  /** Sent again because it is held down: only a hand does that. */
  readonly isRepeat: boolean
  readonly isAlt: boolean
  /** Control or the system key, AltGr not meant. */
  readonly isControl: boolean
}

/** What tells a scanner's keys from a hand's. */
export type BurstLimits = {
  /** Longest gap between the first keys. Scanners leave 1 to 20 ms; a hand that rolls over two or three keys comes near. */
  readonly openingGapMs: number
  /** Once it is sure, one gap (a busy USB hub, a radio) may be this long; silence for longer ends the burst. */
  readonly pauseMs: number
  /** So many quick keys in a row are no hand. Those before it were let through, and are taken back. */
  readonly sureAt: number
  /** Keys that a scan has at least: with an end of line, and without one. */
  readonly shortest: number
  readonly shortestUnended: number
}

export const usualLimits: BurstLimits = {
  openingGapMs: 35,
  pauseMs: 100,
  sureAt: 4,
  shortest: 4,
  shortestUnended: 6,
}

/** For scanners without a cable, whose radio leaves longer gaps. A quick hand comes nearer to these: only where asked for. */
export const slowLimits: BurstLimits = { ...usualLimits, openingGapMs: 70, pauseMs: 160, sureAt: 5 }

/** Keys that came quickly one after the other, and may be a scan. */
export type Burst = {
  readonly keys: readonly PressedKey[]
  readonly firstAtMs: number
  readonly lastAtMs: number
  readonly hadSlowGap: boolean
  /** Digits of a character that is being entered by its number (Alt held, keypad). */
  readonly altDigits: string
  /** When the last scan ended: more line ends right after it belong to it. Null when nothing was scanned. */
  readonly closedAtMs: number | null
}

export const noBurst: Burst = {
  keys: [],
  firstAtMs: 0,
  lastAtMs: 0,
  hadSlowGap: false,
  altDigits: '',
  closedAtMs: null,
}

export type EndedBurst = {
  /** False for quick typing: the keys that were swallowed have to be given back. */
  readonly isScan: boolean
  readonly keys: readonly PressedKey[]
  readonly end: 'enter' | 'tab' | 'pause'
  readonly durationMs: number
}

export type Step = {
  readonly burst: Burst
  /** What ended before this key takes effect, or with it. */
  readonly ended: EndedBurst | null
  readonly fate: 'pass' | 'swallow'
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'NumLock', 'Alt', 'AltGraph', 'Control', 'Meta'])
const ends: Readonly<Record<string, 'enter' | 'tab'>> = { Enter: 'enter', NumpadEnter: 'enter', Tab: 'tab' }
/** Scanners send a carriage return or line feed as its control character where they are told to. */
const controlEnds: Readonly<Record<string, 'enter' | 'tab'>> = { KeyJ: 'enter', KeyM: 'enter', KeyI: 'tab' }

/** Whether a key writes one character, a dead one among them (the circumflex of AZERTY). */
const isCharacter = ({ key }: PressedKey): boolean => Array.from(key).length === 1 || key === 'Dead'

const isSure = (burst: Burst, limits: BurstLimits): boolean => burst.keys.length >= limits.sureAt

function close(burst: Burst, end: EndedBurst['end'], atMs: number, limits: BurstLimits): Omit<Step, 'fate'> {
  if (!isSure(burst, limits)) return { burst: noBurst, ended: null }
  const { keys, firstAtMs, lastAtMs } = burst
  const isScan = keys.length >= (end === 'pause' ? limits.shortestUnended : limits.shortest)
  return {
    burst: { ...noBurst, closedAtMs: isScan ? atMs : null },
    ended: { isScan, keys, end, durationMs: lastAtMs - firstAtMs },
  }
}

/**
 * Ends a burst that has been silent for too long at this moment; nothing happens otherwise. Asked by a timer, since a
 * scanner without an end of line sends nothing more.
 */
export function settle(burst: Burst, atMs: number, limits: BurstLimits = usualLimits): Omit<Step, 'fate'> {
  if (burst.keys.length === 0 && burst.altDigits === '') return { burst, ended: null }
  const gapMs = atMs - burst.lastAtMs
  if (gapMs <= limits.openingGapMs) return { burst, ended: null }
  const mayWait = isSure(burst, limits) && !burst.hadSlowGap && gapMs <= limits.pauseMs
  return mayWait ? { burst, ended: null } : close(burst, 'pause', atMs, limits)
}

function withCharacter(burst: Burst, key: PressedKey, atMs: number, limits: BurstLimits): Burst {
  const isFirst = burst.keys.length === 0
  const { code, key: written, isShifted, isThirdLevel } = key
  return {
    keys: [...burst.keys, { code, key: written, isShifted, isThirdLevel }],
    firstAtMs: isFirst && burst.altDigits === '' ? atMs : burst.firstAtMs,
    lastAtMs: atMs,
    hadSlowGap: burst.hadSlowGap || (!isFirst && atMs - burst.lastAtMs > limits.openingGapMs),
    altDigits: '',
    closedAtMs: null,
  }
}

function endKey({ code, key, isControl, isAlt }: KeyPress): 'enter' | 'tab' | undefined {
  if (isControl) return controlEnds[code]
  return isAlt ? undefined : (ends[key] ?? ends[code])
}

/**
 * What one pressed key means after those before it: whether the page gets it, and what it ends.
 *
 * The first keys of a burst are let through, because a hand's must arrive at once; from the one on that makes it sure
 * they are swallowed. Whoever listens takes the first ones back when a scan ends, and gives the swallowed ones back
 * when it was typing after all.
 */
export function press(burst: Burst, pressed: KeyPress, limits: BurstLimits = usualLimits): Step {
  const settled = settle(burst, pressed.atMs, limits)
  const step = pressSettled(settled.burst, pressed, limits)
  return { ...step, ended: settled.ended ?? step.ended }
}

function pressSettled(burst: Burst, pressed: KeyPress, limits: BurstLimits): Step {
  const { atMs } = pressed
  const sure = isSure(burst, limits)
  const digit = pressed.isAlt ? /^Numpad(\d)$/.exec(pressed.code)?.[1] : undefined
  if (modifiers.has(pressed.key)) {
    return { burst: burst.keys.length === 0 ? burst : { ...burst, lastAtMs: atMs }, ended: null, fate: 'pass' }
  }
  if (digit !== undefined) {
    const isFirst = burst.keys.length === 0 && burst.altDigits === ''
    const firstAtMs = isFirst ? atMs : burst.firstAtMs
    const next = { ...burst, firstAtMs, lastAtMs: atMs, altDigits: burst.altDigits + digit }
    return { burst: next, ended: null, fate: sure ? 'swallow' : 'pass' }
  }
  const end = endKey(pressed)
  if (end !== undefined && !pressed.isRepeat) {
    if (sure) return { ...close(burst, end, atMs, limits), fate: 'swallow' }
    const isEcho = burst.closedAtMs !== null && atMs - burst.closedAtMs <= limits.pauseMs
    return isEcho
      ? { burst: { ...noBurst, closedAtMs: atMs }, ended: null, fate: 'swallow' }
      : { burst: noBurst, ended: null, fate: 'pass' }
  }
  // The separators inside GS1 codes come as control characters; they stand for nothing here.
  if (pressed.isControl && sure) return { burst: { ...burst, lastAtMs: atMs }, ended: null, fate: 'swallow' }
  if (pressed.isRepeat || pressed.isControl || pressed.isAlt || !isCharacter(pressed)) {
    return { ...close(burst, 'pause', atMs, limits), fate: 'pass' }
  }
  const next = withCharacter(burst, pressed, atMs, limits)
  return { burst: next, ended: null, fate: isSure(next, limits) ? 'swallow' : 'pass' }
}

/**
 * Alt was let go: the digits that were typed on the keypad meanwhile are one character, by its number. Scanners that
 * do not rely on the keyboard's country send every character this way.
 */
export function releaseAlt(burst: Burst, atMs: number, limits: BurstLimits = usualLimits): Burst {
  if (burst.altDigits === '') return burst
  const key = String.fromCharCode(Number(burst.altDigits) % 256)
  return withCharacter(burst, { code: '', key, isShifted: false, isThirdLevel: false }, atMs, limits)
}
