import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export interface SheetProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet over the screen; Escape or a press beside it closes it. */
export function Sheet({ title, isOpen, onClose, children }: SheetProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose()
      }}
      className="fixed inset-0 z-40 grid place-items-center bg-black/50 p-6"
    >
      <Modal className="max-h-full w-full max-w-xl overflow-auto rounded-xl border-2 border-edge bg-surface p-6 shadow-2xl">
        <Dialog className="flex flex-col gap-5 outline-none">
          <Heading slot="title" className="text-xl font-bold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
