import type { ReactNode } from 'react'
import { X } from 'lucide-react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './IconButton.tsx'

export interface SheetProps {
  readonly title: string
  readonly isOpen: boolean
  /** For fields that stand side by side and long texts in them. */
  readonly isWide?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet over the screen; Escape, its cross or a press beside it closes it. */
export function Sheet({ title, isOpen, isWide = false, onClose, children }: SheetProps) {
  const { t } = useTranslation()
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      onOpenChange={(willBeOpen) => {
        if (!willBeOpen) onClose()
      }}
      className="fixed inset-x-0 top-0 bottom-[var(--notices-height,0px)] z-40 grid place-items-center bg-black/50 p-6"
    >
      <Modal
        className={`${isWide ? 'max-w-5xl' : 'max-w-xl'} max-h-full w-full overflow-auto rounded-xl border-2 border-edge bg-surface p-6 shadow-2xl`}
      >
        <Dialog className="relative flex flex-col gap-5 outline-none">
          <Heading slot="title" className="pr-10 text-xl font-bold">
            {title}
          </Heading>
          {children}
          {/* Last, so that the keyboard comes to what is asked first. */}
          <div className="absolute -top-3 -right-3">
            <IconButton name={t('frame.closeSheet')} icon={X} onPress={onClose} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
