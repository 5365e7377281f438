import type { connectRefusal as french } from '../fr/connect-refusal.ts'

export const connectRefusal: Record<keyof typeof french, { readonly what: string; readonly remedy: string }> = {
  'already-listening': {
    what: 'The bench takes machines over the network already.',
    remedy: 'Close it first to open it on another interface.',
  },
  'address-not-here': {
    what: 'This is no longer an address of this bench.',
    remedy: 'Check the cable or the Wi-Fi, then choose another interface.',
  },
  'listen-failed': {
    what: 'The bench can’t listen at this address.',
    remedy: 'Choose another interface, or have the firewall of this bench checked.',
  },
  'connection-lost': {
    what: 'Nothing more comes from this machine.',
    remedy: 'Check its network, then start the probe again: the reading goes on.',
  },
  'lan-closed': {
    what: 'The network intake was closed before this machine was read.',
    remedy: 'Open it again (F10), then start the probe on the machine.',
  },
  'usb-device-not-found': {
    what: 'This device is no longer plugged in over USB.',
    remedy: 'Unplug it, plug it in, then try again.',
  },
  'android-disconnected': {
    what: 'The device was unplugged while it was read. Nothing was recorded.',
    remedy: 'Plug it in again: it will be read again.',
  },
  'android-no-answer': {
    what: 'The device let the bench in and answered nothing.',
    remedy: 'Unlock its screen, unplug it, then plug it in again.',
  },
  'stick-not-found': { what: 'This stick is no longer plugged in.', remedy: 'Plug it in again, then try again.' },
  'stick-not-writable': {
    what: 'This stick can’t be written.',
    remedy: 'Check its lock and its free space. The imported reports are kept all the same.',
  },
  'device-known': {
    what: 'A device of this maker has this serial already: {{detail}}',
    remedy: 'Search it by its serial, or leave this field empty.',
  },
}
