import { mkdir, open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { exportColumns, usualColumns, type ExportColumn } from '../../../shared/contract/export-columns.ts'
import { DocumentFormat, TableFormat } from '../../../shared/contract/export.ts'
import { counted } from '../../../shared/report/plural.ts'
import type { CommandLine } from '../arguments.ts'
import { exitCodes, UsageError } from '../exit.ts'
import type { Station } from '../../station/station.ts'
import { runSchedules } from '../run-schedules.ts'
import { withStation } from '../open-station.ts'
import type { Terminal } from '../terminal.ts'

const formats = ['xlsx', ...TableFormat.options, ...DocumentFormat.options]
const pageSize = 200

type Client = ReturnType<Station['client']>

function columnsOf(asked: string | undefined): ExportColumn[] {
  if (asked === undefined) return [...usualColumns]
  return asked.split(',').map((word) => {
    const column = exportColumns.find((name) => name === word.trim())
    if (column !== undefined) return column
    const known = exportColumns.join(', ')
    throw new UsageError(
      `--columns: there is no column "${word}"; there are: ${known}`,
      `--columns : pas de colonne « ${word} » ; il y a : ${known}`,
    )
  })
}

async function written(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || error instanceof Refusal) throw error
    throw new Refusal({
      code: 'not-written',
      what: `The export could not be written: ${code}`,
      where: path,
      remedy: 'Name another place.',
    })
  }
}

async function table(client: Client, line: CommandLine, terminal: Terminal, format: TableFormat, out: string) {
  const separator = line.text('separator') ?? (terminal.language === 'fr' ? ';' : ',')
  if (separator !== ',' && separator !== ';') {
    throw new UsageError('--separator is , or ;', '--separator vaut , ou ;')
  }
  const columns = columnsOf(line.text('columns'))
  const search = line.text('search') ?? ''
  const pages: string[] = []
  let [devices, after] = [0, null as string | null]
  do {
    const page = await client.call('export.rows', {
      format,
      columns,
      separator,
      language: terminal.language,
      search,
      after,
      limit: pageSize,
    })
    if (pages.length === 0) pages.push(page.heading)
    pages.push(page.lines)
    devices += page.devices
    after = page.next
  } while (after !== null)
  await written(out, () => writeFile(out, pages.join('')))
  return devices
}

/** Written as it comes: a workbook of a hundred thousand devices never stands in memory. */
async function workbook(client: Client, line: CommandLine, terminal: Terminal, out: string) {
  const asked = {
    columns: columnsOf(line.text('columns')),
    language: terminal.language,
    search: line.text('search') ?? '',
  }
  let [devices, after] = [0, null as string | null]
  await written(out, async () => {
    const file = await open(out, 'w')
    try {
      do {
        const page = await client.call('export.workbook', { ...asked, after, limit: pageSize })
        await file.write(page.bytes)
        devices += page.devices
        after = page.next
      } while (after !== null)
      await file.close()
    } catch (error) {
      // Half a workbook is none: no program opens it.
      await file.close()
      await rm(out, { force: true })
      throw error
    }
  })
  return devices
}

async function documents(client: Client, line: CommandLine, format: DocumentFormat, folder: string) {
  await written(folder, async () => void (await mkdir(folder, { recursive: true })))
  const search = line.text('search') ?? ''
  const unread: string[] = []
  let [devices, after] = [0, null as string | null]
  do {
    const page = await client.call('export.documents', { format, search, after, limit: pageSize })
    for (const { name, text } of page.documents) {
      await written(join(folder, name), () => writeFile(join(folder, name), text))
    }
    unread.push(...page.unread)
    devices += page.documents.length
    after = page.next
  } while (after !== null)
  return { devices, unread }
}

/** `etabli export`: a table of the devices in one file, or a document for each in a folder. */
export function exportDevices(line: CommandLine, terminal: Terminal): Promise<number> {
  if (line.text('schedule') !== undefined) return runSchedules(line, terminal)
  const out = line.text('out')
  if (out === undefined) {
    throw new UsageError(
      'export: --out is missing: a file for csv, xlsx and snipe-it, a folder for report, glpi and device',
      'export : il manque --out : un fichier pour csv, xlsx et snipe-it, un dossier pour report, glpi et device',
    )
  }
  const format = line.text('format') ?? 'csv'
  const [isTable, isDocument] = [TableFormat.safeParse(format), DocumentFormat.safeParse(format)]
  const isWorkbook = format === 'xlsx'
  if (!isTable.success && !isDocument.success && !isWorkbook) {
    throw new UsageError(
      `--format: there is no "${format}"; there are: ${formats.join(', ')}`,
      `--format : pas de « ${format} » ; il y a : ${formats.join(', ')}`,
    )
  }
  return withStation(line, terminal.language, async (station) => {
    const client = station.client()
    const { devices, unread } = isWorkbook
      ? { devices: await workbook(client, line, terminal, out), unread: [] }
      : isTable.success
        ? { devices: await table(client, line, terminal, isTable.data, out), unread: [] }
        : await documents(client, line, DocumentFormat.parse(format), out)
    if (unread.length > 0) {
      const tags = unread.join(' ')
      terminal.note(
        terminal.language === 'fr' ? `Jamais lus, sans relevé : ${tags}` : `Never read, without a report: ${tags}`,
      )
    }
    terminal.result({ format, out, devices, unread }, () => [
      terminal.language === 'fr'
        ? `${counted(devices, 'appareil', 'appareils', 'fr')} → ${out}`
        : `${counted(devices, 'device', 'devices', 'en')} → ${out}`,
    ])
    return exitCodes.done
  })
}
