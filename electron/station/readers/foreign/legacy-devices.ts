import type { Draft } from '../../../../shared/report/compose.ts'
import type { MachineKind } from '../../../../shared/report/report.ts'
import { flagAt, numberAt, textAt } from '../tools/json-value.ts'
import {
  adapter,
  diagonal,
  display,
  listOf,
  ownPanel,
  screenLength,
  statedText,
  unavailable,
} from './foreign-readings.ts'
import { componentsOf, componentSource } from './legacy-components.ts'

/** The displays of a legacy snapshot: pixels as their EDID prefers them, the size in inches. */
export function legacyDisplays(document: unknown, kind: MachineKind | null): Draft['displays'] {
  const from = componentSource('Display')
  const displays = componentsOf(document, 'Display')
  const codes = displays.map((one) => /^([A-Z]{3})\b/.exec(textAt(one, 'manufacturer') ?? '')?.[1] ?? null)
  const entries = displays.map((one, index) => {
    return display(from, {
      manufacturer: statedText(textAt(one, 'manufacturer'), from, 'manufacturer'),
      model: statedText(textAt(one, 'model'), from, 'model'),
      serial: statedText(textAt(one, 'serialNumber'), from, 'serial'),
      isInternal: ownPanel(kind, codes, index, from),
      widthPixels: screenLength(numberAt(one, 'resolutionWidth'), from),
      heightPixels: screenLength(numberAt(one, 'resolutionHeight'), from),
      diagonalInches: diagonal(numberAt(one, 'size'), from),
    })
  })
  return listOf(entries, from)
}

/** The adapters of a legacy snapshot, whose serial numbers are their addresses. */
export function legacyNetwork(document: unknown): Draft['network'] {
  const from = componentSource('NetworkAdapter')
  const entries = componentsOf(document, 'NetworkAdapter').map((one) => {
    const isWireless = flagAt(one, 'wireless')
    return adapter(from, {
      kind: isWireless === null ? null : isWireless ? 'wifi' : 'ethernet',
      manufacturer: textAt(one, 'manufacturer'),
      model: textAt(one, 'model'),
      mac: textAt(one, 'serialNumber'),
    })
  })
  return listOf(entries, from)
}

/** The workbench has no class for cameras: lshw lists them as multimedia devices, and it calls those sound cards. */
export function legacyCameras(document: unknown): Draft['cameras'] {
  const from = componentSource('SoundCard')
  const entries = componentsOf(document, 'SoundCard')
    .filter((one) => /web ?cam|camera/i.test(textAt(one, 'model') ?? ''))
    .map((one) => ({ name: statedText(textAt(one, 'model'), from, 'model'), device: unavailable(from) }))
  return listOf(entries, from)
}
