import { Keyboard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton.tsx'
import { KeyCap } from '../../components/KeyCap.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useKeys } from '../../components/use-keys.ts'

/** Every key and what it does, on F9. */
export function ShortcutsButton() {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  useKeys({ F9: () => setIsOpen(true) })
  const lines = [
    { keys: ['F1'], text: t('shortcuts.bench') },
    { keys: ['F4'], text: t('shortcuts.devices') },
    { keys: [t('frame.keys.shift'), 'F4'], text: t('shortcuts.evidence') },
    { keys: ['F5'], text: t('shortcuts.queue') },
    { keys: ['F12'], text: t('shortcuts.packing') },
    { keys: ['F2'], text: t('shortcuts.readThis') },
    { keys: ['F3'], text: t('shortcuts.openCapture') },
    { keys: ['F10'], text: t('shortcuts.connect') },
    { keys: [t('frame.keys.up'), t('frame.keys.down')], text: t('shortcuts.previousCard') },
    { keys: ['←', '→'], text: t('shortcuts.previousView') },
    { keys: ['F6'], text: t('shortcuts.print') },
    { keys: ['F11'], text: t('printing.repeatLast') },
    { keys: [t('frame.keys.shift'), 'F2'], text: t('shortcuts.reserve') },
    { keys: [t('frame.keys.shift'), 'F3'], text: t('shortcuts.repair') },
    { keys: ['F7'], text: t('shortcuts.enqueue') },
    { keys: [t('frame.keys.shift'), 'F7'], text: t('shortcuts.ready') },
    { keys: ['F8'], text: t('shortcuts.open') },
    { keys: [t('frame.keys.escape')], text: t('shortcuts.escape') },
    { keys: ['F9'], text: t('shortcuts.show') },
  ]
  return (
    <>
      <IconButton name={t('frame.shortcuts')} icon={Keyboard} keyShortcut="F9" onPress={() => setIsOpen(true)} />
      <Sheet title={t('shortcuts.title')} isOpen={isOpen} isWide onClose={() => setIsOpen(false)}>
        <ul className="columns-2 gap-8">
          {lines.map(({ keys, text }) => (
            <li key={text} className="grid min-h-11 break-inside-avoid py-1 grid-cols-[6rem_1fr] items-center">
              <span className="flex gap-1">
                {keys.map((name) => (
                  <KeyCap key={name} name={name} />
                ))}
              </span>
              <span>
                <span className="sr-only">{keys.join(', ')} — </span>
                {text}
              </span>
            </li>
          ))}
        </ul>
      </Sheet>
    </>
  )
}
