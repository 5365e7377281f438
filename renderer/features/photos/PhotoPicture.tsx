import { useMemo } from 'react'
import { dataAddress } from '../../components/data-address.ts'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface PhotoPictureProps {
  readonly photoId: string
  readonly alt: string
  readonly className: string
}

/** A photo as the station keeps it. */
export function PhotoPicture({ photoId, alt, className }: PhotoPictureProps) {
  const bytes = useStationQuery('photo.get', { photoId }).data?.bytes
  const address = useMemo(() => (bytes === undefined ? undefined : dataAddress('image/jpeg', bytes)), [bytes])
  return address === undefined ? (
    <div className={`${className} bg-raised`} />
  ) : (
    <img src={address} alt={alt} className={className} />
  )
}
