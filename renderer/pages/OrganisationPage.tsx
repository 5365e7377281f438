import { useTranslation } from 'react-i18next'
import { Panel } from '../components/Panel.tsx'
import { Problem } from '../components/Problem.tsx'
import { useKeys } from '../components/use-keys.ts'
import { logoFromFile } from '../features/label-editor/logo-from-file.ts'
import { OrganisationForm } from '../features/organisation/OrganisationForm.tsx'
import { go } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'

/** The organisation that the bench works for, as its papers say it. */
export function OrganisationPage() {
  const { t } = useTranslation()
  const organisation = useStationQuery('organisation.show', {})
  useKeys({ Escape: () => go({ place: 'bench' }) })
  return (
    <div className="h-full overflow-auto p-4 2xl:p-6">
      <div className="mx-auto flex max-w-5xl flex-col gap-4">
        <h1 className="sr-only">{t('organisation.title')}</h1>
        <Panel title={t('organisation.title')}>
          <p className="mb-4 text-quiet">{t('organisation.how')}</p>
          {organisation.error !== null && <Problem error={organisation.error} />}
          {organisation.data !== undefined && (
            <OrganisationForm organisation={organisation.data} readPicture={logoFromFile} />
          )}
        </Panel>
      </div>
    </div>
  )
}
