import type { ExportColumn } from '../../../shared/contract/export-columns.ts'
import { modelName } from '../../../shared/device/device-name.ts'
import { erasureWord } from '../../../shared/device/erasure-words.ts'
import { stateWords } from '../../../shared/device/state-words.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { verdictWord } from '../../../shared/verdict/sentences.ts'
import { kindName, subjectName } from '../../../shared/verdict/subject-words.ts'
import type { Cell } from './csv.ts'
import type { ExportedDevice } from './exported-device.ts'

type ColumnValue = (device: ExportedDevice, language: Language) => Cell

/** Several values in one field; one that was not read keeps its place. Null where the list itself was not read. */
function joined<T>(list: readonly T[] | null | undefined, value: (one: T) => string | number | null): Cell {
  if (list === null || list === undefined) return null
  if (list.length === 1 && list[0] !== undefined) return value(list[0])
  return list.map((one) => value(one) ?? '?').join(' + ')
}

const internal = ({ report }: ExportedDevice) => report?.displays?.filter((one) => one.isInternal !== false)

/** The value of every column. Null, an empty field, is "not read". */
export const columns: Readonly<Record<ExportColumn, ColumnValue>> = {
  tag: ({ summary }) => summary.tag,
  state: ({ summary }, language) => stateWords[language][summary.state],
  kind: ({ summary }, language) => (summary.kind === null ? null : kindName(summary.kind, language)),
  manufacturer: ({ summary }) => summary.manufacturer,
  model: ({ summary }) => modelName(summary),
  serial: ({ summary }) => summary.serial,
  uuid: ({ report }) => report?.machine.uuid ?? null,
  processor: ({ report }) => report?.cpu.model ?? null,
  'processor-cores': ({ report }) => report?.cpu.cores ?? null,
  'memory-bytes': ({ report }) => report?.memory.installedBytes ?? null,
  'memory-modules': ({ report }) => joined(report?.memory.modules, ({ sizeBytes }) => sizeBytes),
  'disk-kinds': ({ report }) => joined(report?.disks, ({ kind }) => kind),
  'disk-sizes-bytes': ({ report }) => joined(report?.disks, ({ sizeBytes }) => sizeBytes),
  'disk-models': ({ report }) => joined(report?.disks, ({ model }) => model),
  'disk-serials': ({ report }) => joined(report?.disks, ({ serial }) => serial),
  'disk-power-on-hours': ({ report }) => joined(report?.disks, ({ smart }) => smart.powerOnHours),
  'battery-health-percent': ({ report }) => joined(report?.batteries, ({ healthPercent }) => healthPercent),
  'battery-cycles': ({ report }) => joined(report?.batteries, ({ cycles }) => cycles),
  'display-inches': (device) => joined(internal(device), ({ diagonalInches }) => diagonalInches),
  'display-pixels': (device) =>
    joined(internal(device), ({ widthPixels, heightPixels }) =>
      widthPixels === null || heightPixels === null ? null : `${widthPixels}x${heightPixels}`,
    ),
  'mac-addresses': ({ report }) => joined(report?.network, ({ macAddress }) => macAddress),
  verdict: ({ summary }, language) => (summary.outcome === null ? null : verdictWord(summary.outcome, language)),
  profile: ({ summary }) =>
    summary.profileId === null ? null : `${summary.profileId}@${summary.profileVersion ?? '?'}`,
  failing: ({ unmet }, language) =>
    unmet === null ? null : unmet.map(({ subject }) => subjectName(subject, language)).join(' + '),
  lot: ({ summary }) => summary.lotName,
  partner: ({ road }) => road?.partner ?? null,
  operation: ({ road }) => road?.operation ?? null,
  wave: ({ road }) => road?.wave ?? null,
  source: ({ road }) => road?.source ?? null,
  carton: ({ road }) => road?.carton ?? null,
  shipment: ({ road }) => road?.shipment ?? null,
  'tracking-number': ({ road }) => road?.trackingNumber ?? null,
  kit: ({ road }) => road?.kit ?? null,
  grade: ({ proven }) => proven?.grade ?? null,
  erasure: ({ proven }, language) => (proven === null ? null : erasureWord(proven.erasure, language)),
  'delivered-at': ({ road }) => road?.deliveredAt ?? null,
  'received-at': ({ summary }) => summary.receivedAt,
  'updated-at': ({ summary }) => summary.updatedAt,
  'read-at': ({ report }) => report?.source.readAt ?? null,
  'spec-line': ({ summary }, language) => specLineIn(summary.specLine, language),
}
