import { useState } from 'react'
import { Button, FileTrigger, Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { OrganisationView } from '../../../shared/contract/organisation.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { LogoPreview } from './LogoPreview.tsx'

type Logo = NonNullable<OrganisationView['logo']>

export interface OrganisationFormProps {
  readonly organisation: OrganisationView
  /** Null for a file that is no picture. */
  readonly readPicture: (file: File) => Promise<Logo | null>
}

const addressLines = [0, 1, 2, 3]

/** Who the papers are from. A refusal stands in the form, and what was typed stays. */
export function OrganisationForm({ organisation, readPicture }: OrganisationFormProps) {
  const { t } = useTranslation()
  const [logo, setLogo] = useState(organisation.logo)
  const [error, setError] = useState<Error | null>(null)
  const change = useStationCommand('organisation.change', {
    onDone: () => {
      setError(null)
      say({ kind: 'done', text: (translate) => translate('organisation.saved') })
    },
    onRefused: setError,
  })
  const { contact } = organisation
  const choose = async (file: File) => {
    const picture = await readPicture(file)
    if (picture === null)
      say({ kind: 'warning', text: (translate) => translate('organisation.noPicture', { name: file.name }) })
    else setLogo(picture)
  }
  return (
    <Form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        const text = (name: string): string => {
          const value = form.get(name)
          return typeof value === 'string' ? value.trim() : ''
        }
        change.mutate({
          organisation: text('organisation'),
          addressLines: addressLines.map((line) => text(`line-${line}`)),
          siret: text('siret'),
          contact: { name: text('name'), phone: text('phone'), email: text('email') },
          logo,
        })
      }}
    >
      <div className="grid grid-cols-2 gap-x-6 gap-y-4">
        <TextInput
          label={t('organisation.name')}
          name="organisation"
          initialText={organisation.organisation}
          isRequired
          maxLength={120}
        />
        <TextInput label={t('organisation.siret')} name="siret" initialText={organisation.siret ?? ''} maxLength={20} />
        {addressLines.map((line) => (
          <TextInput
            key={line}
            label={t('organisation.addressLine', { line: line + 1 })}
            name={`line-${line}`}
            initialText={organisation.addressLines[line] ?? ''}
            maxLength={120}
          />
        ))}
        <TextInput label={t('organisation.contactName')} name="name" initialText={contact.name ?? ''} maxLength={120} />
        <TextInput label={t('organisation.phone')} name="phone" initialText={contact.phone ?? ''} maxLength={120} />
        <TextInput label={t('organisation.email')} name="email" initialText={contact.email ?? ''} maxLength={120} />
        <div className="flex flex-col gap-1">
          <span className="text-sm font-medium text-quiet">{t('organisation.logo')}</span>
          <div className="flex items-center gap-3">
            {logo !== null && <LogoPreview logo={logo} name={t('organisation.logo')} />}
            <FileTrigger
              acceptedFileTypes={['image/*']}
              onSelect={(files) => {
                const [file] = Array.from(files ?? [])
                if (file !== undefined) void choose(file)
              }}
            >
              <Button className="min-h-12 rounded-lg border-2 border-edge bg-surface px-3 font-semibold hover:bg-raised">
                {t('organisation.chooseLogo')}
              </Button>
            </FileTrigger>
            {logo !== null && <ActionButton onPress={() => setLogo(null)}>{t('organisation.removeLogo')}</ActionButton>}
          </div>
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      <div className="flex justify-end">
        <ActionButton look="main" isBig isSubmit isDisabled={change.isPending}>
          {t('organisation.save')}
        </ActionButton>
      </div>
    </Form>
  )
}
