import type { Messages } from '../fr.ts'

export const usb: Messages['usb'] = {
  devices: 'Plugged in over USB',
  nothing: 'Nothing is plugged into this bench over USB.',
  nothingDo: 'Plug in an Android tablet or phone: it is read by itself.',
  unnamed: 'Device without a name',
  port: 'port {{port}}',
  retry: 'Try again',
  seeCard: 'See on the bench',
  fingerprint: 'Fingerprint that the tablet shows',
  bus: {
    polling: 'The system does not tell of plugs: the bench looks every second.',
    'no-bus': 'This bench sees no USB bus (a virtual machine or a container). The other ways to connect work.',
    failed: 'The USB bus does not answer. The bench keeps trying; start it again if this lasts.',
  },
  kind: {
    android: 'Android',
    apple: 'Apple device',
    'removable-drive': 'Drive or stick',
    'barcode-scanner': 'Barcode scanner',
    'label-printer': 'Label printer',
    printer: 'Printer',
    'network-adapter': 'Network adapter',
    unknown: 'Seen, no details',
  },
  state: {
    'no-debugging': 'USB debugging is off',
    'boot-loader': 'In its boot loader',
    opening: 'Opening…',
    'no-permission': 'This bench may not open it',
    'held-elsewhere': 'Another program uses it',
    'awaiting-authorisation': 'Accept on the tablet',
    'not-authorised': 'Not accepted in time',
    reading: 'Reading…',
    done: 'Read',
    failed: 'The reading broke off',
  },
  hint: {
    'enable-debugging':
      'On the device: Settings, About, seven taps on “Build number”, then Developer options, “USB debugging”.',
    'tap-allow': 'Unlock the device, compare the fingerprint, then tap “Allow”.',
    'udev-rule':
      'Once a bench, as administrator: copy 70-etabli.rules (delivered with Établi, folder usb) into /etc/udev/rules.d/, then run the command below and plug in again.',
    'winusb-driver':
      'Once a bench: install the USB driver of the device’s maker, or WinUSB with Zadig, then plug in again.',
    'close-adb-server': 'Close Android Studio, scrcpy or the adb server (adb kill-server), then try again.',
    'plug-again': 'Unplug the device, wait three seconds, plug it in again.',
    'trust-computer': 'Apple devices are not read here: enter it by hand.',
  },
}
