/** The last part of a path, whichever system wrote it. */
export const bareName = (path: string): string => path.split(/[/\\]/).at(-1) ?? path

/** Outputs by which a peracotta folder is known; each is one part of dmidecode or of decode-dimms. */
const own = new Set(['baseboard.txt', 'chassis.txt', 'dimms.txt', 'connector.txt', 'net.txt'])

/** Outputs that other folders have too: they belong to a peracotta folder only beside one of its own. */
const shared = /^(?:lscpu|lspci|smartctl(?:-dev-[a-z0-9]+)?)\.txt$/

/** Whether a file is called as peracotta calls one of its outputs that the reader uses. */
export const isPeracottaName = (path: string): boolean => {
  const name = bareName(path).toLowerCase()
  return own.has(name) || shared.test(name)
}

/** Whether a file shows by its name alone that its folder is one of peracotta's. */
export const isPeracottaOwn = (path: string): boolean => own.has(bareName(path).toLowerCase())
