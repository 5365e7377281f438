import type { KitView } from '../../../shared/contract/packing.ts'
import type { Tone } from '../../components/tone.ts'

/** Good where it can be given to a device, a warning where somebody has to decide. */
export const kitTone: Readonly<Record<KitView['state'], Tone>> = {
  'in-stock': 'good',
  paired: 'none',
  shipped: 'none',
  delivered: 'none',
  returned: 'warning',
  blocked: 'bad',
}
