import { Refusal } from '../../../shared/contract/refusal.ts'
import { Report } from '../../../shared/report/report.ts'
import { readInputFile } from './read-input-file.ts'

/**
 * Reads a report that the station exported (`etabli read --json`).
 *
 * @throws Refusal as {@link readInputFile} does, or `report-not-json` / `report-not-valid` naming the first field
 *   that does not fit.
 */
export async function readReportFile(path: string): Promise<Report> {
  return parseReport(await readInputFile(path), path)
}

/** The same for text that came another way; `where` names it in the refusal. */
export function parseReport(text: string, where: string): Report {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch (error) {
    const what = `This is not a whole JSON document: ${(error as SyntaxError).message}`
    throw new Refusal({ code: 'report-not-json', what, where, remedy: 'Export the report again.' })
  }
  const parsed = Report.safeParse(document)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') ?? ''
  throw new Refusal({
    code: 'report-not-valid',
    what: `This is not a report of this station: ${field === '' ? '' : `${field}: `}${issue?.message ?? ''}`,
    where,
    remedy: 'Make it with "etabli read --json".',
  })
}
