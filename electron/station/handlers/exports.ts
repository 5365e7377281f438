import type { Handlers } from '../../../shared/contract/define.ts'
import { columnHeadings } from '../../../shared/contract/export-columns.ts'
import type { exportCommands } from '../../../shared/contract/export.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { Report } from '../../../shared/report/report.ts'
import type { StationContext } from '../context.ts'
import { columns } from '../exports/columns.ts'
import { csvLine } from '../exports/csv.ts'
import { workbookPage } from '../exports/workbook-page.ts'
import { exportedDevices } from '../exports/exported-device.ts'
import { glpiInventory } from '../exports/glpi-inventory.ts'
import { snipeItCells, snipeItHeadings } from '../exports/snipe-it.ts'
import { deviceDocument } from '../store/device-document.ts'
import { findDevice } from '../store/device-rows.ts'
import { listDevices } from '../store/devices.ts'
import { loadReport } from '../store/reports.ts'

type ExportHandlers = Pick<Handlers<StationContract>, keyof typeof exportCommands>

/** Spreadsheets take a file without it for their old national encoding. */
const byteOrderMark = '\uFEFF'

/** What leaves the station: tables and documents, a page at a time, so that an export can be followed and left. */
export function exportHandlers({ store }: StationContext): ExportHandlers {
  const reportOf = ({ deviceId }: DeviceSummary): Report | null => {
    const reportId = findDevice(store, deviceId)?.reportId ?? null
    return reportId === null ? null : loadReport(store, reportId)
  }
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
    'export.documents'({ format, ...page }) {
      const { devices, next } = listDevices(store, page)
      const documents: { name: string; text: string }[] = []
      const unread: string[] = []
      if (format === 'device') {
        for (const { deviceId, tag } of devices) {
          const document = deviceDocument(store, deviceId)
          documents.push({ name: `${tag}.etabli-device.json`, text: `${JSON.stringify(document)}\n` })
        }
        return { documents, unread, next }
      }
      for (const summary of devices) {
        const { tag } = summary
        const report = reportOf(summary)
        if (report === null) unread.push(tag)
        else {
          const document = format === 'glpi' ? glpiInventory(report, tag) : report
          documents.push({
            name: `${tag}.${format === 'glpi' ? 'glpi' : 'etabli-report'}.json`,
            text: `${JSON.stringify(document, null, 2)}\n`,
          })
        }
      }
      return { documents, unread, next }
    },
  }
}
