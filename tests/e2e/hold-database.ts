// Holds a bench's database until its input ends: the other station that a second one meets.
import { openStore } from '../../electron/station/store/open-store.ts'

const store = openStore({ folder: process.argv[2] ?? '' })
process.stdout.write('held\n')
process.stdin.resume()
process.stdin.once('end', () => {
  store.close()
  process.exit(0)
})
