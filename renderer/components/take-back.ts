type TextField = HTMLInputElement | HTMLTextAreaElement

/** A field as it was before one of a burst's keys reached it. */
export type FieldBefore = {
  readonly field: TextField
  /** How many keys of the burst had come before. */
  readonly keys: number
  readonly value: string
  readonly selection: readonly [number, number] | null
}

const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** The field as it stands; null for what is none. */
export function fieldBefore(target: EventTarget | null, keys: number): FieldBefore | null {
  if (!isTextField(target)) return null
  const { value, selectionStart, selectionEnd } = target
  const selection = selectionStart === null || selectionEnd === null ? null : ([selectionStart, selectionEnd] as const)
  return { field: target, keys, value, selection }
}

/** Writes a value as a hand would have, so that React hears of it. */
function write(field: TextField, value: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  // React replaces the property on the field itself to notice its own writes; the prototype's is the browser's.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Puts every field that keys of a scan reached back to how it was before them.
 *
 * @param lead so many of the first keys were a hand's and stay.
 */
export function takeBack(fields: readonly FieldBefore[], lead: number): void {
  const done = new Set<TextField>()
  for (const before of fields) {
    if (before.keys < lead || done.has(before.field)) continue
    done.add(before.field)
    if (!before.field.isConnected || before.field.value === before.value) continue
    write(before.field, before.value)
    if (before.selection !== null) before.field.setSelectionRange(...before.selection)
  }
}

/** Gives swallowed keys that were typing after all to the field that has the focus; no other place takes text. */
export function giveBack(text: string): void {
  const field = document.activeElement
  if (!isTextField(field) || field.selectionStart === null || field.selectionEnd === null || field.readOnly) return
  const { value, selectionStart, selectionEnd, maxLength } = field
  const room = maxLength < 0 ? text.length : Math.max(0, maxLength - value.length + selectionEnd - selectionStart)
  const given = text.slice(0, room)
  write(field, value.slice(0, selectionStart) + given + value.slice(selectionEnd))
  field.setSelectionRange(selectionStart + given.length, selectionStart + given.length)
}
