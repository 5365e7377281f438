/** Gathers a list from its pages: a terminal shows all that there is, and never the first five hundred of it. */
export async function everyPage<T>(
  ask: (after: string | null) => Promise<{ readonly items: readonly T[]; readonly next: string | null }>,
): Promise<T[]> {
  const all: T[] = []
  let after: string | null = null
  do {
    const { items, next } = await ask(after)
    all.push(...items)
    after = next
  } while (after !== null)
  return all
}
