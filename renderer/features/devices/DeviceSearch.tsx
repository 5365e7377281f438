import { Search } from 'lucide-react'
import { Input, Label, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

export interface DeviceSearchProps {
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** Narrows the list at each letter. */
export function DeviceSearch({ search, onSearch }: DeviceSearchProps) {
  const { t } = useTranslation()
  return (
    <SearchField value={search} onChange={onSearch} className="relative w-full max-w-xl">
      <Label className="sr-only">{t('devices.searchLabel')}</Label>
      <Search
        aria-hidden
        size={20}
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-quiet"
      />
      <Input
        placeholder={t('devices.searchHint')}
        maxLength={100}
        className="min-h-11 w-full rounded-lg border-2 border-edge bg-surface pr-3 pl-10 placeholder:text-quiet"
      />
    </SearchField>
  )
}
