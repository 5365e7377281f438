import type { CartonView } from '../../../shared/contract/packing.ts'
import type { ParcelLabel } from '../../../shared/shipping/papers/parcel-label.ts'
import { countKinds } from '../../../shared/shipping/papers/totals.ts'
import { devicesInCarton, findCarton, findPallet, listCartons } from '../store/packing/cartons.ts'
import { papersOf } from '../store/shipping/papers.ts'
import { getOrganisation } from '../store/bench/organisation.ts'
import { paperPartner } from '../store/shipping/shipment-document.ts'
import { getShipment } from '../store/shipping/shipments.ts'
import type { Store } from '../store/store.ts'

type Reading = Pick<Store, 'db'>
const every = { state: null, lotId: null, shipmentId: null, palletId: null, isWaiting: false, after: null, limit: 5000 }

/** What all parcels of one shipment have in common. */
function common(store: Reading, shipmentId: string | null, partnerId: string) {
  const shipment = shipmentId === null ? null : getShipment(store, shipmentId)
  const { contact, ...sender } = getOrganisation(store)
  const note =
    shipmentId === null
      ? undefined
      : papersOf(store, shipmentId).find(({ number, voidedAt }) => number.kind === 'delivery-note' && voidedAt === null)
  return {
    sender: {
      organisation: sender.organisation,
      addressLines: sender.addressLines,
      logo: sender.logo,
      phone: contact.phone,
    },
    partner: paperPartner(store, partnerId),
    shipmentName: shipment?.name ?? '',
    deliveryNote: note?.number ?? null,
  }
}

/** Which of its shipment's cartons this one is; null while it is in none that is closed. */
function placeOf(store: Reading, { cartonId, shipmentId, shipmentState }: CartonView) {
  if (shipmentId === null || shipmentState === 'prepared') return null
  const { cartons } = listCartons(store, { ...every, shipmentId })
  return { position: cartons.findIndex((one) => one.cartonId === cartonId) + 1, of: cartons.length }
}

/**
 * The labels of cartons and pallets, by their codes.
 *
 * @returns `none CODE` for a code that neither has.
 */
export function parcelLabels(
  store: Reading,
  codes: readonly string[],
  { at, day }: { readonly at: string; readonly day: string },
): readonly ParcelLabel[] | `none ${string}` {
  const labels: ParcelLabel[] = []
  for (const code of codes) {
    const [carton, pallet] = [findCarton(store, code), findPallet(store, code)]
    const parcel = carton ?? pallet
    if (parcel === null) return `none ${code}`
    const { weightGrams } = parcel
    const dated = {
      code,
      issuedAt: at,
      issuedOn: day,
      weightGrams,
      ...common(store, parcel.shipmentId, parcel.partnerId),
    }
    if (carton !== null) {
      const contents = countKinds(devicesInCarton(store, carton).map(({ kind }) => kind))
      labels.push({ holds: 'devices', ...dated, contents, place: placeOf(store, carton) })
    } else if (pallet !== null) {
      const { cartons } = listCartons(store, { ...every, palletId: pallet.palletId })
      const contents = countKinds(cartons.flatMap((one) => devicesInCarton(store, one).map(({ kind }) => kind)))
      labels.push({ holds: 'cartons', ...dated, contents, cartons: cartons.length, place: null })
    }
  }
  return labels
}
