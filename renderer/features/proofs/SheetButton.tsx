import { FileCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { shell, station } from '../../station/clients.ts'

export interface SheetButtonProps {
  readonly deviceId: string
  readonly language: Language
}

/** Issues the conformity sheet and saves it; ready or not, since it says which. */
export function SheetButton({ deviceId, language }: SheetButtonProps) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { number, bytes } = await station.call('conformity.issue', { deviceId, language })
      const saved = await shell.call('file.save', { suggestedName: t('proofs.sheetFile', { number }), bytes })
      if (saved !== null)
        say({ kind: 'done', text: (translate) => translate('proofs.sheetSaved', { number, name: saved.name }) })
    } catch (error) {
      say({ kind: 'refusal', error: error as Error })
    } finally {
      setBusy(false)
    }
  }
  return (
    <ActionButton icon={FileCheck} isDisabled={isBusy} onPress={() => void save()}>
      {t('proofs.sheet')}
    </ActionButton>
  )
}
