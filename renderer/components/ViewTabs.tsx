import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { KeyCap } from './KeyCap.tsx'
import { useTabArrows } from './use-tab-arrows.ts'

export interface ViewTabsProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly { readonly id: Id; readonly text: string }[]
  readonly chosenId: Id
  readonly onChoose: (id: Id) => void
  /** What can be done whatever the view, at the end of the tabs' line. */
  readonly aside: ReactNode
  /** What is shown reaches to the edges: it has columns that scroll by themselves. */
  readonly isFlush?: boolean
  /** What the chosen tab shows. */
  readonly children: ReactNode
}

/** Several views of one thing, one at a time: a press on a name, or the arrows to the left and right. */
export function ViewTabs<Id extends string>(props: ViewTabsProps<Id>) {
  const { label, tabs, chosenId, onChoose, aside, isFlush = false, children } = props
  useTabArrows((step) => {
    const next = tabs[tabs.findIndex(({ id }) => id === chosenId) + step]
    if (next !== undefined) onChoose(next.id)
  })
  return (
    <Tabs
      selectedKey={chosenId}
      onSelectionChange={(key) => onChoose(key as Id)}
      className="flex min-h-0 flex-1 flex-col"
    >
      <div className="flex min-h-15 shrink-0 items-end justify-between gap-6 border-b-2 border-line bg-surface px-6">
        <div className="flex items-center gap-3">
          <TabList aria-label={label} className="flex gap-1">
            {tabs.map(({ id, text }) => (
              <Tab
                key={id}
                id={id}
                className="-mb-0.5 flex min-h-12 cursor-default items-center border-b-4 border-transparent px-4 text-lg font-semibold text-quiet hover:bg-raised data-[selected]:border-accent data-[selected]:text-ink"
              >
                {text}
              </Tab>
            ))}
          </TabList>
          <span className="flex gap-1">
            <KeyCap name="←" />
            <KeyCap name="→" />
          </span>
        </div>
        <div className="self-center">{aside}</div>
      </div>
      {/* A panel keeps the id that it was born with, and the tab of the next view would point at nothing. */}
      <TabPanel
        key={chosenId}
        id={chosenId}
        className={`min-h-0 flex-1 ${isFlush ? 'overflow-hidden' : 'overflow-auto p-6'}`}
      >
        {children}
      </TabPanel>
    </Tabs>
  )
}
