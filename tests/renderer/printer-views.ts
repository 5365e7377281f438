import type { PrinterView } from '../../shared/contract/printing.ts'
import type { PrintJobView } from '../../shared/contract/views.ts'
import { makeTag } from '../../shared/label/tag.ts'

export function printerView(change: Partial<PrinterView> = {}): PrinterView {
  return {
    name: 'Brother',
    title: 'Brother',
    road: 'spooler',
    dotsPerInch: null,
    tellsState: true,
    offsetXMillimetres: 0,
    offsetYMillimetres: 0,
    state: 'idle',
    reasons: [],
    isDefault: false,
    isKept: false,
    ...change,
  }
}

export function printJobView(number: number, change: Partial<PrintJobView> = {}): PrintJobView {
  return {
    printJobId: `job-${number}`,
    deviceId: `01939f00-0000-7000-8000-${String(number).padStart(12, '0')}`,
    tag: makeTag('T7', number),
    printer: 'zpl://192.168.1.40',
    format: '62x29',
    state: 'printed?',
    reason: null,
    repeats: null,
    repeatReason: null,
    actor: 'technician',
    at: new Date(Date.UTC(2026, 10, 23, 5, number)).toISOString(),
    ...change,
  }
}
