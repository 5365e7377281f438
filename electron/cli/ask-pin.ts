import { createInterface, type Interface } from 'node:readline'
import { Refusal } from '../../shared/contract/refusal.ts'

let lines: AsyncIterator<string> | undefined
let reader: Interface | undefined

/** The next line of a pipe: a script gives its PINs there, one a line, where no list of processes shows them. */
async function pipedLine(): Promise<string> {
  reader ??= createInterface({ input: process.stdin, terminal: false })
  lines ??= reader[Symbol.asyncIterator]()
  const { value, done } = await lines.next()
  return done === true ? '' : value
}

/** What a hand types on a terminal, shown as nothing at all. */
function hiddenLine(): Promise<string> {
  const { stdin } = process
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let typed = ''
  const end = () => {
    stdin.off('data', hear)
    stdin.setRawMode(false)
    stdin.pause()
    process.stderr.write('\n')
  }
  const hear = (bytes: Buffer) => {
    for (const character of bytes.toString()) {
      if (character === '\r' || character === '\n') {
        end()
        return resolve(typed)
      }
      // Control-C and Control-D, which raw mode hands over as characters.
      if (character === '\u0003' || character === '\u0004') {
        end()
        return reject(new Refusal({ code: 'pin-wrong', what: 'No PIN was typed' }))
      }
      typed = character === '\u007f' ? typed.slice(0, -1) : typed + character
    }
    return undefined
  }
  stdin.setRawMode(true)
  stdin.resume()
  stdin.on('data', hear)
  return promise
}

/**
 * Asks for a PIN: at a terminal unseen, else the next line of standard input. Never an option or a variable of the
 * environment, which other programs of the computer can see.
 */
export async function askPin(question: string): Promise<string> {
  if (!process.stdin.isTTY) return (await pipedLine()).trim()
  process.stderr.write(`${question} `)
  return (await hiddenLine()).trim()
}

/** Lets the program end although it may have more to read. */
export function askNoMore(): void {
  reader?.close()
}
