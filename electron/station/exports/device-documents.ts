import type { DocumentFormat, ExportedDocuments } from '../../../shared/contract/export.ts'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import type { Report } from '../../../shared/report/report.ts'
import { deviceDocument } from '../store/devices/device-document.ts'
import { findDevice } from '../store/devices/device-rows.ts'
import { listDevices } from '../store/devices/devices.ts'
import { loadReport } from '../store/devices/reports.ts'
import type { Store } from '../store/store.ts'
import { glpiInventory } from './glpi-inventory.ts'

type Asked = {
  readonly format: DocumentFormat
  readonly search: string
  readonly after: string | null
  readonly limit: number
}

function reportOf(store: Store, { deviceId }: DeviceSummary): Report | null {
  const reportId = findDevice(store, deviceId)?.reportId ?? null
  return reportId === null ? null : loadReport(store, reportId)
}

/** A page of documents, one a device, each with the name of its file; devices that were never read have none but ours. */
export function deviceDocuments(store: Store, { format, ...page }: Asked): ExportedDocuments {
  const { devices, next } = listDevices(store, page)
  const documents: { name: string; text: string }[] = []
  const unread: string[] = []
  for (const summary of devices) {
    const { deviceId, tag } = summary
    if (format === 'device') {
      const document = deviceDocument(store, deviceId)
      documents.push({ name: `${tag}.etabli-device.json`, text: `${JSON.stringify(document)}\n` })
      continue
    }
    const report = reportOf(store, summary)
    if (report === null) {
      unread.push(tag)
      continue
    }
    const document = format === 'glpi' ? glpiInventory(report, tag) : report
    const ends = format === 'glpi' ? 'glpi' : 'etabli-report'
    documents.push({ name: `${tag}.${ends}.json`, text: `${JSON.stringify(document, null, 2)}\n` })
  }
  return { documents, unread, next }
}
