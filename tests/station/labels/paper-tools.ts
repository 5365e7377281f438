import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const resourcesFolder = fileURLToPath(new URL('../../../resources', import.meta.url))

/** The independent programs the tests look at paper with: Debian's poppler-utils, zbar-tools, dmtx-utils. */
const programs = ['pdftoppm', 'pdfinfo', 'pdffonts', 'pdftotext', 'zbarimg', 'dmtxread'] as const
type Program = (typeof programs)[number]

function isInstalled(program: Program): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export const missingPaperTools: readonly string[] = programs.filter((program) => !isInstalled(program))
export const skipReason =
  missingPaperTools.length === 0 ? '' : ` (skipped: install ${missingPaperTools.join(', ')} to run it)`

/** Runs one of them over a PDF; `zbarimg` and `dmtxread` exit with an error when they find nothing. */
function run(program: Program, argumentList: readonly string[]): string {
  try {
    return execFileSync(program, argumentList, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
    })
  } catch (error) {
    return (error as { stdout?: string }).stdout ?? ''
  }
}

/** A PDF on disk, looked at with independent programs; `dispose` removes it. */
export function paper(pdf: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-paper-'))
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)
  /** One page in black and white as a thermal head prints it. */
  const raster = (dotsPerInch: number, page: number): string => {
    const root = join(folder, `page-${page}-${dotsPerInch}`)
    const options = ['-png', '-mono', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-singlefile']
    execFileSync('pdftoppm', [...options, file, root])
    return `${root}.png`
  }
  /** The dots of a page, true for black, read from a binary PBM (netpbm P4: rows of whole bytes, first dot highest). */
  const dots = (dotsPerInch: number, page = 1): boolean[][] => {
    const root = join(folder, `dots-${page}`)
    const options = ['-mono', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-singlefile']
    execFileSync('pdftoppm', [...options, file, root])
    const pbm = readFileSync(`${root}.pbm`)
    const header = /^P4\s+(\d+)\s+(\d+)\s/.exec(pbm.toString('latin1', 0, 40))
    if (header === null) throw new Error('pdftoppm wrote no binary PBM')
    const [width, height] = [Number(header[1]), Number(header[2])]
    const rowBytes = Math.ceil(width / 8)
    return Array.from({ length: height }, (_, y) =>
      Array.from({ length: width }, (__, x) => {
        const byte = pbm[header[0].length + y * rowBytes + Math.floor(x / 8)] ?? 0
        return (byte & (0x80 >> (x % 8))) !== 0
      }),
    )
  }
  return {
    dots,
    text: (): string => run('pdftotext', ['-raw', file, '-']),
    information: (): string => run('pdfinfo', ['-f', '1', '-l', '-1', file]),
    fonts: (): string => run('pdffonts', [file]),
    barCodes: (dotsPerInch: number, page = 1): string[] =>
      run('zbarimg', ['-q', '--raw', '-Sdisable', '-Scode128.enable', raster(dotsPerInch, page)])
        .trim()
        .split('\n')
        .filter(Boolean),
    qrCodes: (dotsPerInch: number, page = 1): string[] =>
      run('zbarimg', ['-q', '--raw', '-Sdisable', '-Sqrcode.enable', raster(dotsPerInch, page)])
        .trim()
        .split('\n')
        .filter(Boolean),
    dataMatrixCodes: (dotsPerInch: number, page = 1): string[] =>
      run('dmtxread', ['-n', '-N1', '-m30000', raster(dotsPerInch, page)])
        .trim()
        .split('\n')
        .filter(Boolean),
    dispose: (): void => rmSync(folder, { recursive: true }),
  }
}
