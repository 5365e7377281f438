import type { DraftMachine } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { knownName } from './known-models.ts'
import type { AndroidOutputs } from './outputs.ts'
import { bestProperty, unanswered } from './property-reading.ts'

/** Android's own line between phones and tablets, in density-independent pixels of the shorter side (`sw600dp`). */
const tabletWidth = 600

/** The shorter side in density-independent pixels, from what `wm` says; null when it did not. */
export function smallestWidth(outputs: AndroidOutputs): number | null {
  const [, width, height] = /Physical size:\s*(\d+)x(\d+)/.exec(outputs.text('wm_size') ?? '') ?? []
  const stated = /Physical density:\s*(\d+)/.exec(outputs.text('wm_density') ?? '')?.[1]
  const density = Number(stated ?? outputs.properties.get('ro.sf.lcd_density') ?? 0)
  if (width === undefined || height === undefined || !(density > 0)) return null
  return (Math.min(Number(width), Number(height)) * 160) / density
}

/**
 * Tablet or phone. What the maker's build says goes first; where it says neither, the smallest width decides as it does
 * for the apps on the device; where that was not read, a cellular radio without a tablet's build is a phone.
 *
 * Source: developer.android.com, "Support different screen sizes" (sw600dp).
 */
function readKind(outputs: AndroidOutputs): Reading<MachineKind> {
  const name = 'ro.build.characteristics'
  const characteristics = outputs.properties.get(name) ?? ''
  const words = characteristics.split(',').map((word) => word.trim())
  if (words.includes('tablet')) return read('tablet', `getprop ${name}`, characteristics)
  if (words.some((word) => ['tv', 'watch', 'automotive', 'embedded'].includes(word))) {
    return notRead('absent', `getprop ${name}`, characteristics)
  }
  const width = smallestWidth(outputs)
  if (width !== null) {
    return read(width >= tabletWidth ? 'tablet' : 'phone', 'wm size, wm density', `sw${Math.floor(width)}dp`)
  }
  if (words.includes('phone')) return read('phone', `getprop ${name}`, characteristics)
  const baseband = outputs.properties.get('gsm.version.baseband')
  if (baseband !== undefined) return read('phone', 'getprop gsm.version.baseband', baseband.slice(0, 100))
  return unanswered(outputs, 'getprop')
}

const makers = [
  'ro.product.manufacturer',
  'ro.product.vendor.manufacturer',
  'ro.product.odm.manufacturer',
  'ro.product.system.manufacturer',
  'ro.product.brand',
]
const models = ['ro.product.model', 'ro.product.odm.model', 'ro.product.vendor.model', 'ro.product.system.model']
const names = [
  'ro.product.marketname',
  'ro.config.marketing_name',
  'ro.product.odm.marketname',
  'ro.product.vendor.marketname',
  'ro.vendor.product.display',
  'ro.product.nickname',
]

/** Generic images and vendor partitions state a platform in place of a model ("Kona for arm64"); that is no model. */
const isPlatform = (value: Reading<string> | null) =>
  / for arm| on arm|^mainline$|^aosp|^qssi|^generic/i.test(value?.value ?? '')

/** Who made the device and which one it is. `usbSerial` is what its USB descriptor said, when it was read over USB. */
export function readAndroidMachine(outputs: AndroidOutputs, usbSerial: string | null): DraftMachine {
  const model = bestProperty(
    outputs,
    models.filter((name) => !isPlatform({ value: outputs.properties.get(name) ?? '', status: 'read', from: name })),
    'model',
  )
  // The first one is what the device is sold under; the partitions below it may keep a platform's placeholders.
  const chosen: Reading<string> =
    model.value === null ? model : { value: model.value, status: 'read', from: model.from }
  const tableName = model.value === null ? null : knownName(model.value)
  const manufacturer = bestProperty(outputs, makers.slice(0, 1), 'manufacturer')
  const usb = usbSerial === null ? null : read(usbSerial, 'USB descriptor')
  return {
    kind: readKind(outputs),
    manufacturer: manufacturer.value === null ? bestProperty(outputs, makers, 'manufacturer') : manufacturer,
    model: chosen,
    modelVersion: bestProperty(outputs, names, 'model', [
      tableName === null ? null : read(tableName, 'list of models'),
    ]),
    serial: bestProperty(outputs, ['ro.serialno', 'ro.boot.serialno'], 'serial', [usb]),
    uuid: notRead('absent', 'Android'),
  }
}
