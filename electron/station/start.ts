import module from 'node:module'

/**
 * Starts the station's bundle with Node's compile cache: parsing the code is a third of a start, and a bench starts
 * every morning. The cache is written once the station has settled; where it can't be kept, the start only takes
 * longer (nodejs.org, "module.enableCompileCache").
 */
const cacheFolder = process.env['ETABLI_CODE_CACHE']
if (cacheFolder !== undefined && cacheFolder !== '') module.enableCompileCache(cacheFolder)

// By its address, so that the two stay two files: the cache must be on before the bundle is parsed.
await import(new URL('station.mjs', import.meta.url).href)

const settledAfterMs = 2_000
setTimeout(() => module.flushCompileCache(), settledAfterMs).unref()
