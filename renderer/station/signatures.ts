import { create } from 'zustand'
import { roles } from '../../shared/profile/roles.ts'

type Role = (typeof roles)[number]

/** A call that the station does only for somebody who shows who they are. */
export type SignatureWanted = {
  readonly id: number
  readonly name: string
  readonly input: unknown
  /** One of these roles; empty for any. */
  readonly roles: readonly Role[]
  readonly people: 1 | 2
  /** With the grant, or null when nobody wants to sign. */
  readonly answer: (grant: string | null) => void
}

/** Calls that wait for a signature, the oldest first: the window asks for one at a time. */
export const useSignatures = create<{ readonly waiting: readonly SignatureWanted[] }>()(() => ({ waiting: [] }))

let asked = 0

/** Whom the station asks for by this refusal; null for any other error. */
export function signersOf(error: unknown): Pick<SignatureWanted, 'roles' | 'people'> | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'two-people-needed') return { roles: [], people: 2 }
  if (error.code !== 'role-needed') return null
  const named = 'where' in error && typeof error.where === 'string' ? error.where.split(',') : []
  return { roles: roles.filter((role) => named.includes(role)), people: 1 }
}

/** Asks whoever may for badge or PIN; null when they turn away. */
export function askForSignature(wanted: Omit<SignatureWanted, 'id' | 'answer'>): Promise<string | null> {
  return new Promise((resolve) => {
    const id = (asked += 1)
    const answer = (grant: string | null) => {
      useSignatures.setState(({ waiting }) => ({ waiting: waiting.filter((one) => one.id !== id) }))
      resolve(grant)
    }
    useSignatures.setState(({ waiting }) => ({ waiting: [...waiting, { ...wanted, id, answer }] }))
  })
}
