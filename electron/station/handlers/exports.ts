import type { Handlers } from '../../../shared/contract/define.ts'
import { columnHeadings } from '../../../shared/contract/export-columns.ts'
import type { exportCommands } from '../../../shared/contract/export.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { StationContext } from '../context.ts'
import { archiveEnd, archivePage } from '../exports/archive-page.ts'
import { columns } from '../exports/columns.ts'
import { csvLine } from '../exports/csv.ts'
import { deviceDocuments } from '../exports/device-documents.ts'
import { workbookPage } from '../exports/workbook-page.ts'
import { exportedDevices } from '../exports/exported-device.ts'
import { snipeItCells, snipeItHeadings } from '../exports/snipe-it.ts'
import { listDevices } from '../store/devices/devices.ts'

type ExportHandlers = Pick<Handlers<StationContract>, keyof typeof exportCommands>

/** Spreadsheets take a file without it for their old national encoding. */
const byteOrderMark = '\uFEFF'

/** What leaves the station: tables and documents, a page at a time, so that an export can be followed and left. */
export function exportHandlers({ store }: StationContext): ExportHandlers {
  return {
    'export.rows'({ format, columns: asked, separator, language, ...page }) {
      const { devices, next } = listDevices(store, page)
      if (format === 'snipe-it') {
        return {
          heading: csvLine(snipeItHeadings),
          lines: devices.map((summary) => csvLine(snipeItCells(summary))).join(''),
          devices: devices.length,
          next,
        }
      }
      const chosen = asked.map((name) => columns[name])
      const lines = exportedDevices(store, devices).map((device) =>
        csvLine(
          chosen.map((cell) => cell(device, language)),
          separator,
        ),
      )
      const heading = csvLine(
        asked.map((name) => columnHeadings[name][language]),
        separator,
      )
      return { heading: `${byteOrderMark}${heading}`, lines: lines.join(''), devices: devices.length, next }
    },
    'export.workbook'({ after, ...asked }) {
      return workbookPage(asked, after, (place) => {
        const { devices, next } = listDevices(store, { search: asked.search, limit: asked.limit, after: place })
        return { devices: exportedDevices(store, devices), next }
      })
    },
    'export.documents': (asked) => deviceDocuments(store, asked),
    'export.archive'({ offsetBytes, ...asked }) {
      const { documents, unread, next } = deviceDocuments(store, asked)
      const page = archivePage(documents, offsetBytes)
      return { ...page, devices: documents.length, unread: unread.length, next }
    },
    'export.archiveEnd': ({ entries, offsetBytes }) => ({ bytes: archiveEnd(entries, offsetBytes) }),
  }
}
