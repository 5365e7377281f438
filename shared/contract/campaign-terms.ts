import { z } from 'zod'
import { plainTyped } from './plain-typed.ts'

export const Id = z.string().min(1).max(80)
export const Name = plainTyped(120)
export const Sentence = plainTyped(500)
export const Day = z.iso.date()
export const Many = z.number().int().min(0).max(10_000_000)
