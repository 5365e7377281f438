// A station that holds its folder until it is killed: `node hold-store.ts FOLDER`; one line when it has it.
import { writeSync } from 'node:fs'
import { openStore } from '../../../../electron/station/store/open-store.ts'

openStore({ folder: process.argv[2] ?? '', newBench: { prefix: 'T7' } })
// Nothing refers to the store from here on: its lock must not be collected with it.
;(globalThis as { gc?: () => void }).gc?.()
writeSync(1, 'holding\n')
setInterval(() => undefined, 1000)
