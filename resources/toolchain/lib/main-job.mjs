// The main job without a window, on the embedded database: reads this very machine, judges, tags, writes the label and
// queues it where it conforms. A verdict is a result, whatever it says; only a job that could not be done fails.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'

const profiles = { laptop: 'laptop-2026', tablet: 'tablet-2026' }
const verdictCodes = new Set([0, 10, 11])

export function mainJob(root, args) {
  const etabli = (words, stdout = 'inherit') =>
    spawnSync(process.execPath, [join(root, 'electron/cli/main.ts'), ...words], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', stdout, 'inherit'],
    })

  const given = (name) => args[args.indexOf(name) + 1]
  const data = resolve(root, args.includes('--data') ? given('--data') : 'etabli-data')
  const label = join(data, 'label.pdf')
  const read = etabli(['read', '--json'], 'pipe')
  if (read.status !== 0) return read.status ?? 1
  const kind = JSON.parse(read.stdout).machine.kind
  const profile = profiles[kind] ?? 'desktop-2026'
  const { status } = etabli(['intake', '--profile', profile, '--lot', 'Premier lot', '--label', label, '--data', data])
  if (!verdictCodes.has(status)) return status ?? 1

  const isEnglish = (process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '').startsWith('en')
  const say = isEnglish ? english : french
  const lines = [
    [say.database, join(data, 'etabli.db')],
    [say.label, label],
    [say.devices, `npm run -s etabli -- devices --data ${data}`],
    [say.queue, `npm run -s etabli -- queue --data ${data}`],
  ]
  console.log(
    `\n${lines.map(([name, value]) => `${name.padEnd(17)}${value}`).join('\n')}\n${say.outcome[status]} (${profile})`,
  )
  return 0
}

const french = {
  database: 'Base de données',
  label: 'Étiquette',
  devices: 'Appareils',
  queue: 'File',
  outcome: {
    0: 'Cette machine est conforme : elle est enregistrée, étiquetée et mise en file.',
    10: 'Cette machine n’est pas conforme : elle est enregistrée et étiquetée, mais pas mise en file.',
    11: 'Il manque des relevés pour juger cette machine : elle est enregistrée et étiquetée, mais pas mise en file.',
  },
}
const english = {
  database: 'Database',
  label: 'Label',
  devices: 'Devices',
  queue: 'Queue',
  outcome: {
    0: 'This machine conforms: it is recorded, labelled and queued.',
    10: 'This machine does not conform: it is recorded and labelled, but not queued.',
    11: 'Too little could be read to judge this machine: it is recorded and labelled, but not queued.',
  },
}
