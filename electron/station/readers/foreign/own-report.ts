import { Report, reportSchemaId } from '../../../../shared/report/report.ts'
import { at, textAt } from '../tools/json-value.ts'
import { refused, type ForeignReading } from './foreign-result.ts'

/**
 * Reads a report that this station (or another bench's) exported: `etabli read --json`, or the report within what
 * `etabli intake --json` printed. Its source stays as it was: it says who read the machine and when.
 *
 * The schema is strict, so that nothing which is no reading of a machine gets in with it; of an intake's document only
 * the report is taken, the tag and the verdict are that bench's.
 */
export function readOwnReport(document: unknown, name: string, isIntake: boolean): ForeignReading {
  const candidate = isIntake ? at(document, 'report') : document
  const schema = textAt(candidate, 'schema')
  if (schema !== reportSchemaId) {
    const what = `This report is of the schema "${schema?.slice(0, 40)}", which this station does not know`
    return refused('foreign-not-valid', what, name, 'Update this station, or export with the same version.')
  }
  const parsed = Report.safeParse(candidate)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const field = issue?.path.join('.').slice(0, 100) ?? ''
    const what = `This report does not hold to its schema: ${field === '' ? '' : `${field}: `}${issue?.message.slice(0, 200)}`
    return refused('foreign-not-valid', what, name, 'Export it again.')
  }
  const format = isIntake ? 'etabli-intake' : 'etabli-report'
  const outside = isIntake ? Object.keys(document as object).filter((key) => key !== 'report') : []
  const bytes = new TextEncoder().encode(JSON.stringify(parsed.data, null, 2))
  return {
    kind: 'read',
    format,
    report: parsed.data,
    files: [{ name: 'etabli-report.json', status: 'read', bytes }],
    dropped: outside.toSorted(),
  }
}
