// Reads a machine in a process of its own and prints the reading as JSON: the tests start it without root's rights.
import { commandRunner } from '../../../../electron/station/readers/command.ts'
import { readLocal } from '../../../../electron/station/readers/local/read-local.ts'

const [root = '/', searchPath] = process.argv.slice(2)
const { report, files, missingTools } = await readLocal({
  now: () => new Date('2026-01-02T03:04:05Z'),
  toolVersion: '0.0.0-test',
  root,
  run: commandRunner(searchPath),
})
process.stdout.write(
  JSON.stringify({ report, statuses: Object.fromEntries(files.map((file) => [file.name, file.status])), missingTools }),
)
