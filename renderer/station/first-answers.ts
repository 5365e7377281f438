import type { QueryClient } from '@tanstack/react-query'
import type { StationState } from '../../shared/contract/shell.ts'
import type { FirstAnswers } from '../../shared/contract/ask-first.ts'

/** A station that is said to be ready has answered long before this; nobody looks at an empty window for longer. */
const longestWaitMs = 400

/**
 * Puts the first answers into the page's memory and says how the station stands. With a ready station it waits for
 * them, so that the bench is drawn once, whole; what comes late or is refused is asked again by whoever shows it.
 */
export async function rememberFirst(client: QueryClient, first: FirstAnswers): Promise<StationState> {
  const remembered = Promise.all(
    first.answers.map(async ([name, answer]) => {
      const outcome = await answer
      if (outcome.ok) client.setQueryData([name, {}], outcome.output)
    }),
  )
  const state = (await first.state) as { ok: true; output: StationState } | { ok: false }
  if (!state.ok) return { kind: 'starting' }
  if (state.output.kind === 'ready') {
    const late = new Promise((resolve) => setTimeout(resolve, longestWaitMs))
    await Promise.race([remembered, late])
  }
  return state.output
}
