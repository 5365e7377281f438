import { areKeysHeld } from '../../components/held-keys.ts'
import { noBurst, press, releaseAlt, settle, slowLimits, usualLimits, type EndedBurst, type KeyPress } from './burst.ts'
import { readBurst, type Reading, type ScanFrame } from './read-burst.ts'
import { fieldBefore, giveBack, takeBack, type FieldBefore } from '../../components/take-back.ts'

/** A code, and how it came: for the bench that sets its scanner up. */
export type Scan = {
  readonly reading: Reading
  /** `hand` is also a scanner that is too slow to be told from one. */
  readonly by: 'scanner' | 'camera' | 'hand'
  /** Null unless it came by a scanner. */
  readonly keys: { readonly count: number; readonly millisecondsEach: number; readonly end: EndedBurst['end'] } | null
}

const pressOf = (event: KeyboardEvent): KeyPress => {
  const isThirdLevel = event.getModifierState('AltGraph')
  return {
    code: event.code,
    key: event.key,
    isShifted: event.shiftKey,
    isThirdLevel,
    atMs: event.timeStamp,
    isRepeat: event.repeat,
    // Windows reports AltGr as Control and Alt at once.
    isAlt: event.altKey && !isThirdLevel,
    isControl: (event.ctrlKey || event.metaKey) && !isThirdLevel,
  }
}

/**
 * Listens for scanners that are keyboards, whatever has the focus. The keys of a scan reach nobody else: those that
 * were let through before it was sure are taken back from the field they were typed into, the rest is swallowed.
 *
 * @param settingsOf what the scanner puts around each code and whether it is a slow one, as the bench is set now.
 * @returns what stops it.
 */
export function listenForScans(
  settingsOf: () => ScanFrame & { readonly isSlow: boolean },
  onScan: (scan: Scan) => void,
): () => void {
  let burst = noBurst
  let fields: FieldBefore[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const limits = () => (settingsOf().isSlow ? slowLimits : usualLimits)

  /** The field as it stands before the key that is the burst's newest. */
  const remember = (target: EventTarget | null) => {
    const before = fieldBefore(target, Math.max(0, burst.keys.length - 1))
    if (before !== null) fields.push(before)
  }

  const finish = (ended: EndedBurst | null) => {
    if (ended === null) return
    const reached = fields
    fields = []
    const passed = limits().sureAt - 1
    if (!ended.isScan) {
      giveBack(
        ended.keys
          .slice(passed)
          .map(({ key }) => (key === 'Dead' ? '^' : key))
          .join(''),
      )
      return
    }
    const { reading, lead } = readBurst(ended.keys, settingsOf(), passed)
    takeBack(reached, lead)
    const count = ended.keys.length - lead
    const millisecondsEach = ended.durationMs / Math.max(1, ended.keys.length - 1)
    onScan({ reading, by: 'scanner', keys: { count, millisecondsEach, end: ended.end } })
  }

  const wait = () => {
    clearTimeout(timer)
    if (burst.keys.length < limits().sureAt) return
    // A little longer than the pause, so that a key that is already on its way comes first.
    timer = setTimeout(() => {
      const settled = settle(burst, performance.now(), limits())
      burst = settled.burst
      finish(settled.ended)
      if (settled.ended === null) wait()
    }, limits().pauseMs + 10)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || areKeysHeld()) return
    const step = press(burst, pressOf(event), limits())
    if (step.ended !== null) finish(step.ended)
    if (step.burst.keys[0] !== burst.keys[0]) fields = []
    burst = step.burst
    if (step.fate === 'swallow') {
      event.preventDefault()
      event.stopImmediatePropagation()
    } else if (burst.keys.length > 0) remember(document.activeElement)
    wait()
  }
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === 'Alt') burst = releaseAlt(burst, event.timeStamp, limits())
    wait()
  }
  // The focus may have moved between a key and its character: the field that really gets it is remembered too.
  const onBeforeInput = (event: InputEvent) => {
    const { length } = burst.keys
    if (length === 0 && burst.altDigits === '') return
    if (length >= limits().sureAt && event.inputType.startsWith('insert')) {
      event.preventDefault()
      return
    }
    remember(event.target)
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('keyup', onKeyUp, { capture: true })
  window.addEventListener('beforeinput', onBeforeInput, { capture: true })
  return () => {
    clearTimeout(timer)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('keyup', onKeyUp, { capture: true })
    window.removeEventListener('beforeinput', onBeforeInput, { capture: true })
  }
}
