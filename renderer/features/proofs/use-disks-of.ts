import { useStationQuery } from '../../station/use-station-query.ts'

export type DiskChoice = { readonly index: number; readonly serial: string | null; readonly model: string | null }

/** The disks that a device's current report shows, by their place there; null while no device is chosen or told of. */
export function useDisksOf(deviceId: string | null): readonly DiskChoice[] | null {
  const proofs = useStationQuery('device.proofs', { deviceId: deviceId ?? '' }, { isEnabled: deviceId !== null })
  if (deviceId === null || proofs.data === undefined) return null
  return (proofs.data.disks ?? []).map(({ serial, model }, index) => ({ index, serial, model }))
}
