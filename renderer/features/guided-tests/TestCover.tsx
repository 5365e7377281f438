import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/ActionButton.tsx'

export interface TestCoverProps {
  readonly title: string
  readonly how: string
  readonly children: ReactNode
  readonly onLeave: () => void
}

/** A test over the whole window: what to do above, the test itself below. */
export function TestCover({ title, how, children, onLeave }: TestCoverProps) {
  const { t } = useTranslation()
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
            <ActionButton onPress={onLeave}>{t('guided.leave')}</ActionButton>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
