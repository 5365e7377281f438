import { createElement, lazy, useState, type ComponentType } from 'react'

/** What is fetched later, and how: in the order of their making. */
const awaited: (() => Promise<unknown>)[] = []

/** Fetches every later page: to be called when nobody waits for anything. */
export async function fetchLaterPages(): Promise<void> {
  await Promise.all(awaited.map((fetch) => fetch()))
}

/**
 * A page whose code is fetched later. One that has been fetched is drawn at once. React's own `lazy` would show the
 * waiting page for a moment all the same, and leave it there for 300 ms, so that nothing flickers (React,
 * "Suspense: throttled reveals").
 */
export function laterPage<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | null = null
  const load = async () => {
    fetched = await fetch()
    return fetched
  }
  awaited.push(load)
  const Awaited = lazy(async () => ({ default: await load() }))
  return function LaterPage(props: Props) {
    // For as long as it is on the screen: another component would begin anew.
    const [Page] = useState(() => fetched ?? Awaited)
    return createElement(Page as ComponentType<Props>, props)
  }
}
