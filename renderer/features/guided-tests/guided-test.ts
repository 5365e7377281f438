/** The tests that the station leads a person through, on the machine that it runs on. */
export const guidedTests = ['keyboard', 'screen', 'camera', 'sound', 'touchpad', 'battery'] as const
export type GuidedTest = (typeof guidedTests)[number]

/** Items of the shipped checklists, by their ids, that one of them answers. */
const testOfItem: Readonly<Record<string, GuidedTest>> = {
  keyboard: 'keyboard',
  screen: 'screen',
  camera: 'camera',
  microphone: 'sound',
  speakers: 'sound',
  touchpad: 'touchpad',
  'battery-holds': 'battery',
}

/** The guided test of an item of a checklist; null where a person tries it without the station. */
export const guidedTestOf = (itemId: string): GuidedTest | null => testOfItem[itemId] ?? null

/** What else the same test answers: a sound that was heard proves the speakers and the microphone at once. */
export const itemsAnsweredWith = (itemId: string, result: 'pass' | 'fail'): readonly string[] =>
  guidedTestOf(itemId) === 'sound' && result === 'pass' ? ['microphone', 'speakers'] : [itemId]

/** What a test came to: `unclear` suggests nothing (a loud room, no permission), and what was measured in words. */
export type Measured = { readonly result: 'pass' | 'fail' | 'unclear'; readonly note: string }

/** What a person says that it came to. */
export type Confirmed = { readonly result: 'pass' | 'fail'; readonly note: string }

/** What the station keeps of a note at most, in characters. */
const longestNote = 500

/** A note that the station takes: cut at its end, with a sign that it was. */
export const fittingNote = (note: string): string =>
  note.length <= longestNote ? note : `${note.slice(0, longestNote - 1)}…`
