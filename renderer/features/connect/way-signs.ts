import type { TFunction } from 'i18next'
import type { StickView } from '../../../shared/contract/import.ts'
import type { LanStatus } from '../../../shared/contract/lan.ts'
import type { UsbStatus } from '../../../shared/contract/usb.ts'
import type { Tone } from '../../components/tone.ts'
import type { ConnectWay } from '../../navigation.ts'

export type WaySign = { readonly tone: Tone; readonly text: string }

export type Connected = {
  readonly lan: LanStatus | undefined
  readonly usb: UsbStatus | undefined
  readonly sticks: readonly StickView[] | undefined
}

function usbSign({ devices }: UsbStatus, t: TFunction): WaySign | null {
  const states = devices.map((device) => device.android?.state)
  if (states.includes('awaiting-authorisation')) return { tone: 'open', text: t('connect.toAccept') }
  if (states.includes('no-permission')) return { tone: 'bad', text: t('connect.toAllow') }
  const tablets = states.filter((state) => state !== undefined).length
  return tablets === 0 ? null : { tone: 'good', text: t('connect.tablets', { count: tablets }) }
}

/** What is going on with each way just now, beside its name; nothing for a way where nothing is. */
export function waySigns({ lan, usb, sticks }: Connected, t: TFunction): Partial<Record<ConnectWay, WaySign>> {
  const present = sticks?.filter((stick) => stick.state !== 'gone').length ?? 0
  const plugged = usb === undefined ? null : usbSign(usb, t)
  return {
    ...(lan === undefined || lan.session === null ? {} : { network: { tone: 'good', text: t('connect.open') } }),
    ...(plugged === null ? {} : { usb: plugged }),
    ...(present === 0 ? {} : { stick: { tone: 'good', text: t('connect.sticks', { count: present }) } }),
  }
}
