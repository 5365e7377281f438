import { useKeys } from '../components/use-keys.ts'
import { go } from '../navigation.ts'

/** Stands where a page will be while it is fetched: the way back works already, and nothing flickers. */
export function ComingPage() {
  useKeys({ Escape: () => go({ place: 'bench' }) })
  return <div aria-busy="true" className="h-full" />
}
