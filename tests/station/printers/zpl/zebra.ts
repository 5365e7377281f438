import { createServer, type AddressInfo, type Socket } from 'node:net'

type Hindrance = 'paper' | 'head' | 'ribbon' | 'pause'

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/**
 * A printer on TCP that speaks as the ZPL II guide says of `~HS`, `~HI` and `~JA`: the strings with their lengths, each
 * STX … ETX CR LF. Labels come out at once, unless something hinders.
 */
export class Zebra {
  /** Every byte of a format as it came, `^XA` to `^XZ`. */
  readonly formats: string[] = []
  /** Labels on the table. */
  printed = 0
  /** What is read and not printed. */
  waiting = 0
  hindrances = new Set<Hindrance>()
  /** Answers nothing, as the guide says of a printer with its media out. */
  isSilent = false
  /** Null: firmware without the counter. */
  counter: number | null = 12_000
  /** Runs out of paper when the next format has come, before it prints. */
  paperEndsWithNext = false
  /** Closes the connection when so many bytes of a format have come. */
  closesAfterBytes: number | null = null
  /** Is told of each format, before anything is printed or answered. */
  onFormat: () => void = () => undefined
  /** Is told of each question. */
  onAsked: (question: string) => void = () => undefined
  connections = 0
  port = 0
  #sockets = new Set<Socket>()
  #server = createServer((socket) => this.#serve(socket))

  static async start(): Promise<Zebra> {
    const zebra = new Zebra()
    await new Promise<void>((resolve) => zebra.#server.listen(0, '127.0.0.1', resolve))
    zebra.port = (zebra.#server.address() as AddressInfo).port
    return zebra
  }

  get name(): string {
    return `zpl://127.0.0.1:${this.port}`
  }

  refill(): void {
    this.hindrances.clear()
    this.isSilent = false
    this.#printWaiting()
  }

  /** Switches the printer off: nobody listens, connections break. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #printWaiting(): void {
    if (this.hindrances.size > 0) return
    this.printed += this.waiting
    if (this.counter !== null) this.counter += this.waiting
    this.waiting = 0
  }

  #serve(socket: Socket): void {
    this.connections += 1
    this.#sockets.add(socket)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('error', () => undefined)
    let received = ''
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1')
      if (this.closesAfterBytes !== null && received.includes('^XA') && received.length >= this.closesAfterBytes) {
        socket.destroy()
        return
      }
      for (;;) {
        const next = /~HS|~HI|~JA|! U1 getvar "([^"]+)"\r\n|\^XA[\s\S]*?\^XZ(?:\r\n)?/.exec(received)
        if (next === null) return
        received = received.slice(next.index + next[0].length)
        this.#take(socket, next[0])
      }
    })
  }

  #take(socket: Socket, said: string): void {
    if (said.startsWith('^XA')) {
      this.formats.push(said.trim())
      this.onFormat()
      this.waiting += Number(/\^PQ(\d+)/.exec(said)?.[1] ?? '1')
      if (this.paperEndsWithNext) this.hindrances.add('paper')
      this.#printWaiting()
      return
    }
    this.onAsked(said)
    if (said === '~JA') this.waiting = 0
    if (this.isSilent) return
    if (said === '~HS') socket.write(this.#status())
    if (said === '~HI') socket.write('\u0002ZTC ZD421-203dpi ZPL,V93.21.07Z,8,8176KB\u0003\r\n')
    if (said.startsWith('!') && this.counter !== null) socket.write(`"${this.counter}"`)
  }

  #status(): string {
    const flag = (which: Hindrance): 0 | 1 => (this.hindrances.has(which) ? 1 : 0)
    const isPaused = this.hindrances.size > 0 ? 1 : 0
    const one = `030,${flag('paper')},${isPaused},0232,${digits(this.waiting, 3)},0,0,0,000,0,0,0`
    const two = `000,0,${flag('head')},${flag('ribbon')},0,2,6,0,${digits(this.waiting, 8)},1,000`
    return `\u0002${one}\u0003\r\n\u0002${two}\u0003\r\n\u00021234,0\u0003\r\n`
  }
}
