import type { ExportColumn } from '../../../shared/contract/export.ts'
import { modelName } from '../../../shared/device/device-name.ts'
import { stateWords } from '../../../shared/device/state-words.ts'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { verdictWord } from '../../../shared/verdict/sentences.ts'
import { kindName, subjectName } from '../../../shared/verdict/subject-words.ts'
import type { Cell } from './csv.ts'
import type { ExportedDevice } from './exported-device.ts'

type Column = {
  readonly fr: string
  readonly en: string
  readonly cell: (device: ExportedDevice, language: Language) => Cell
}

/** Several values in one field; one that was not read keeps its place. Null where the list itself was not read. */
function joined<T>(list: readonly T[] | null | undefined, value: (one: T) => string | number | null): Cell {
  if (list === null || list === undefined) return null
  if (list.length === 1 && list[0] !== undefined) return value(list[0])
  return list.map((one) => value(one) ?? '?').join(' + ')
}

const internal = ({ report }: ExportedDevice) => report?.displays?.filter((one) => one.isInternal !== false)

/** Every column: its heading in both languages, units in it, and its value. Null, an empty field, is "not read". */
export const columns: Readonly<Record<ExportColumn, Column>> = {
  tag: { fr: 'Numéro', en: 'Tag', cell: ({ summary }) => summary.tag },
  state: { fr: 'État', en: 'State', cell: ({ summary }, language) => stateWords[language][summary.state] },
  kind: {
    fr: 'Type',
    en: 'Kind',
    cell: ({ summary }, language) => (summary.kind === null ? null : kindName(summary.kind, language)),
  },
  manufacturer: { fr: 'Fabricant', en: 'Manufacturer', cell: ({ summary }) => summary.manufacturer },
  model: { fr: 'Modèle', en: 'Model', cell: ({ summary }) => modelName(summary) },
  serial: { fr: 'Numéro de série', en: 'Serial number', cell: ({ summary }) => summary.serial },
  uuid: { fr: 'UUID', en: 'UUID', cell: ({ report }) => report?.machine.uuid ?? null },
  processor: { fr: 'Processeur', en: 'Processor', cell: ({ report }) => report?.cpu.model ?? null },
  'processor-cores': { fr: 'Cœurs', en: 'Cores', cell: ({ report }) => report?.cpu.cores ?? null },
  'memory-bytes': {
    fr: 'Mémoire (octets)',
    en: 'Memory (bytes)',
    cell: ({ report }) => report?.memory.installedBytes ?? null,
  },
  'memory-modules': {
    fr: 'Barrettes (octets)',
    en: 'Memory modules (bytes)',
    cell: ({ report }) => joined(report?.memory.modules, ({ sizeBytes }) => sizeBytes),
  },
  'disk-kinds': { fr: 'Disques', en: 'Disks', cell: ({ report }) => joined(report?.disks, ({ kind }) => kind) },
  'disk-sizes-bytes': {
    fr: 'Taille des disques (octets)',
    en: 'Disk sizes (bytes)',
    cell: ({ report }) => joined(report?.disks, ({ sizeBytes }) => sizeBytes),
  },
  'disk-models': {
    fr: 'Modèle des disques',
    en: 'Disk models',
    cell: ({ report }) => joined(report?.disks, ({ model }) => model),
  },
  'disk-serials': {
    fr: 'Numéro de série des disques',
    en: 'Disk serial numbers',
    cell: ({ report }) => joined(report?.disks, ({ serial }) => serial),
  },
  'disk-power-on-hours': {
    fr: 'Heures de marche des disques',
    en: 'Disk power-on hours',
    cell: ({ report }) => joined(report?.disks, ({ smart }) => smart.powerOnHours),
  },
  'battery-health-percent': {
    fr: 'Santé des batteries (%)',
    en: 'Battery health (%)',
    cell: ({ report }) => joined(report?.batteries, ({ healthPercent }) => healthPercent),
  },
  'battery-cycles': {
    fr: 'Cycles des batteries',
    en: 'Battery cycles',
    cell: ({ report }) => joined(report?.batteries, ({ cycles }) => cycles),
  },
  'display-inches': {
    fr: 'Écran (pouces)',
    en: 'Display (inches)',
    cell: (device) => joined(internal(device), ({ diagonalInches }) => diagonalInches),
  },
  'display-pixels': {
    fr: 'Écran (pixels)',
    en: 'Display (pixels)',
    cell: (device) =>
      joined(internal(device), ({ widthPixels, heightPixels }) =>
        widthPixels === null || heightPixels === null ? null : `${widthPixels}x${heightPixels}`,
      ),
  },
  'mac-addresses': {
    fr: 'Adresses MAC',
    en: 'MAC addresses',
    cell: ({ report }) => joined(report?.network, ({ macAddress }) => macAddress),
  },
  verdict: {
    fr: 'Verdict',
    en: 'Verdict',
    cell: ({ summary }, language) => (summary.outcome === null ? null : verdictWord(summary.outcome, language)),
  },
  profile: {
    fr: 'Profil',
    en: 'Profile',
    cell: ({ summary }) =>
      summary.profileId === null ? null : `${summary.profileId}@${summary.profileVersion ?? '?'}`,
  },
  failing: {
    fr: 'Exigences non tenues',
    en: 'Requirements not met',
    cell: ({ verdict }, language) =>
      verdict === null
        ? null
        : verdict.findings
            .filter(({ outcome }) => outcome === 'unmet')
            .map(({ subject }) => subjectName(subject, language))
            .join(' + '),
  },
  lot: { fr: 'Lot', en: 'Lot', cell: ({ summary }) => summary.lotName },
  'received-at': { fr: 'Reçu le (UTC)', en: 'Received at (UTC)', cell: ({ summary }) => summary.receivedAt },
  'updated-at': { fr: 'Changé le (UTC)', en: 'Changed at (UTC)', cell: ({ summary }) => summary.updatedAt },
  'read-at': { fr: 'Relevé le (UTC)', en: 'Read at (UTC)', cell: ({ report }) => report?.source.readAt ?? null },
  'spec-line': {
    fr: 'En une ligne',
    en: 'In one line',
    cell: ({ summary }, language) => specLineIn(summary.specLine, language),
  },
}
