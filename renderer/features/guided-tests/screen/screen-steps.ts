/**
 * What fills the screen, one after the other. Plain colours show subpixels that stay dark or bright, white stains and
 * the light behind, black bright pixels and light that leaks, ramps banding and a wrong gamma.
 */
export const screenSteps = ['red', 'green', 'blue', 'white', 'black', 'grey-across', 'grey-down'] as const
export type ScreenStep = (typeof screenSteps)[number]

/** CSS backgrounds: ramps of 32 greys with hard edges, so that two that look alike are seen. */
export function screenPaint(step: ScreenStep): string {
  if (step === 'grey-across' || step === 'grey-down') {
    const shades = Array.from({ length: 32 }, (_, index) => {
      const value = Math.round((index * 255) / 31)
      return `rgb(${value} ${value} ${value}) ${(index * 100) / 32}% ${((index + 1) * 100) / 32}%`
    })
    return `linear-gradient(${step === 'grey-across' ? 'to right' : 'to bottom'}, ${shades.join(', ')})`
  }
  return { red: '#ff0000', green: '#00ff00', blue: '#0000ff', white: '#ffffff', black: '#000000' }[step]
}

/** Where a person is: at a picture, or past the last one, where the question stands. */
export type ScreenTest = { readonly at: number }

export const stepOf = ({ at }: ScreenTest): ScreenStep | null => screenSteps[at] ?? null
export const onward = ({ at }: ScreenTest): ScreenTest => ({ at: Math.min(at + 1, screenSteps.length) })
export const backward = ({ at }: ScreenTest): ScreenTest => ({ at: Math.max(at - 1, 0) })

/** What a person saw. One or two dark points don't keep a machine from its use; a bright line does. */
export const screenSights = ['clean', 'few-pixels', 'many-pixels', 'stain-or-line'] as const
export type ScreenSight = (typeof screenSights)[number]
export const sightResult = (sight: ScreenSight): 'pass' | 'fail' =>
  sight === 'clean' || sight === 'few-pixels' ? 'pass' : 'fail'
