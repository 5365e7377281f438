import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { ActionButton } from './ActionButton.tsx'

export interface FullCoverProps {
  readonly title: string
  readonly how: string
  /** What the button says by which it is left. */
  readonly leave: string
  readonly children: ReactNode
  readonly onLeave: () => void
}

/** Something that takes the whole window for itself: what to do above, the work below. */
export function FullCover({ title, how, leave, children, onLeave }: FullCoverProps) {
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="fixed inset-0 z-40 bg-ground">
      <Modal className="h-full">
        <Dialog className="flex h-full flex-col gap-4 p-6 outline-none">
          <div className="flex items-start justify-between gap-8">
            <div>
              <Heading slot="title" className="text-3xl font-bold">
                {title}
              </Heading>
              <p className="max-w-4xl text-xl">{how}</p>
            </div>
            <ActionButton onPress={onLeave}>{leave}</ActionButton>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
