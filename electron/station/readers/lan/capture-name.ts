import { isKnownOutput } from '../capture/recognised.ts'

/** Control characters, turns of the writing direction and backslashes stand in no tool's or kernel's file name. */
const unusual = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\]/u

/**
 * Whether a sent name is one of the outputs that the readers know and nothing but a name: it is never used as a path,
 * and a folder made of it by somebody else must not lead anywhere.
 */
export function isCaptureName(name: string): boolean {
  const segments = name.split('/')
  return (
    name.length <= 300 &&
    !unusual.test(name) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..') &&
    isKnownOutput(name)
  )
}
