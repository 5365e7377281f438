import { AdbServerClient } from '@yume-chan/adb'
import { AdbServerNodeTcpConnector } from '@yume-chan/adb-server-node-tcp'
import { androidConnection, type AndroidConnection } from './android-connection.ts'

/** Where Google's adb server listens on every computer. */
const serverPort = 5037

export type ServerDevice =
  | { readonly result: 'authorised'; readonly connection: AndroidConnection }
  /** The server holds the device, and the tablet waits for somebody to tap "Allow". */
  | { readonly result: 'awaiting' }
  /** No server runs, or it does not hold this device. */
  | { readonly result: 'not-there' }

/**
 * A device through a running adb server, which is left running: somebody else started it. Used where that server holds
 * the device, so that it can't be opened directly.
 */
export async function openByServer(usbSerial: string, port = serverPort): Promise<ServerDevice> {
  const client = new AdbServerClient(new AdbServerNodeTcpConnector({ host: '127.0.0.1', port }))
  try {
    const devices = await client.getDevices(['device', 'unauthorized'])
    const device = devices.find(({ serial }) => serial === usbSerial)
    if (device === undefined) return { result: 'not-there' }
    if (device.state !== 'device') return { result: 'awaiting' }
    const adb = await client.createAdb({ transportId: device.transportId })
    return { result: 'authorised', connection: androidConnection(adb, usbSerial) }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED') return { result: 'not-there' }
    throw error
  }
}
