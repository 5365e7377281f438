import type { CartonDevice } from '../../../shared/contract/packing.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { MissingThing } from '../../../shared/shipping/promise.ts'

const refusals = {
  'device-not-found': { what: 'There is no such device' },
  'lot-not-found': { what: 'There is no such lot' },
  'partner-not-found': { what: 'There is no such partner' },
  'allocation-not-found': { what: 'There is no such allocation' },
  'kit-unnamed': { what: 'A kit needs an ICCID or a serial', remedy: 'Scan the SIM, or the label under the router.' },
  'kit-known': { what: 'This kit is in the stock already' },
  'kit-not-found': { what: 'No kit has this code, ICCID or serial', remedy: 'Take it into the stock first.' },
  'kit-not-movable': { what: 'This kit can not go there from where it is' },
  'device-left': { what: 'This device has left the bench' },
  'device-has-no-kit': { what: 'No kit is with this device' },
  'carton-closed': { what: 'The device stands in a closed carton', remedy: 'Open the carton again first.' },
  'carton-not-found': { what: 'There is no such carton' },
  'carton-not-open': { what: 'This carton is closed', remedy: 'Open it again with a reason, or take another one.' },
  'carton-not-closed': { what: 'This carton is not closed', remedy: 'Close it first.' },
  'carton-full': { what: 'No carton takes more devices than this', remedy: 'Close it and open the next one.' },
  'carton-empty': { what: 'Nothing is in this carton', remedy: 'Scan devices into it, or give it up.' },
  'carton-not-empty': { what: 'Something is in this carton', remedy: 'Scan its devices out first.' },
  'carton-discarded': { what: 'This carton was given up', remedy: 'Open another one.' },
  'carton-in-shipment': {
    what: 'Its shipment is closed: the papers say what is in it',
    remedy: 'Take the closing of the shipment back, which makes its papers void.',
  },
  'carton-on-no-pallet': { what: 'This carton stands on no pallet' },
  'not-packed': { what: 'This device stands in no carton' },
  'part-not-found': { what: 'No charger of the stock has this code', remedy: 'Take its type into the stock first.' },
  'part-short': {
    what: 'No charger of this type is free on the shelf',
    remedy: 'Take another type, or count the shelf.',
  },
  'charger-in-already': {
    what: 'A charger is in the carton for this device already',
    remedy: 'Take that one out first.',
  },
  'no-charger-given': { what: 'This device was given no charger from the stock' },
  'not-here': { what: 'This device has left, or ended', remedy: 'Say first that it came back.' },
  'pallet-not-found': { what: 'There is no such pallet' },
  'other-partner': { what: 'This carton is for another partner', remedy: 'Put it aside for its own partner.' },
  'shipment-not-found': { what: 'There is no such shipment' },
  'shipment-not-prepared': {
    what: 'This shipment is closed',
    remedy: 'Take its closing back first, which makes its papers void.',
  },
  'shipment-empty': { what: 'No carton is in this shipment', remedy: 'Scan closed cartons into it.' },
  'shipment-not-empty': { what: 'Cartons are in this shipment', remedy: 'Take them out first.' },
  'shipment-not-closed': { what: 'This shipment is not closed, or has left' },
  'shipment-not-on-its-way': { what: 'Nobody waits for the receiver of this shipment', remedy: 'Let it leave first.' },
  'carton-in-other-shipment': { what: 'It is in another shipment', remedy: 'Take it out of that one first.' },
  'not-in-shipment': {
    what: 'This device is not on the list of this shipment',
    remedy: 'Name it as an extra one.',
  },
  'already-settled': { what: 'What became of this device is settled' },
  'not-missing': { what: 'Nobody said so of this device: mark it first' },
  'paper-not-found': { what: 'No paper has this code', remedy: 'Scan the code on the paper.' },
  'receipt-unreadable': { what: 'This is no answer of a receiver', remedy: 'Ask for the file again, as it was saved.' },
  'receipt-forged': {
    what: 'The signed part of this file was changed',
    remedy: 'Send the partner its page again, and ask for another answer.',
  },
  'receipt-foreign': { what: 'Another bench made this file', remedy: 'Give it to the bench that sent the shipment.' },
  'receipt-other-shipment': { what: 'This answer is about another shipment', remedy: 'Open that shipment.' },
  'receipt-outdated': {
    what: 'The papers that this answer is about are void',
    remedy: 'Send the partner the page of the new papers.',
  },
  'receipt-altered': {
    what: 'Something other than the marks was changed in this file',
    remedy: 'Ask for an answer with marks only.',
  },
  'extra-not-found': { what: 'Nobody has told of such an extra device' },
  'lot-full': { what: 'Its lot has all the devices it wants' },
  'allocation-full': { what: 'The partner has all the devices that are allocated to it here' },
  'not-returnable': { what: 'Only a device that has left can come back' },
  'not-reversible': { what: 'This device left neither for parts nor for recycling' },
  'taken-apart': {
    what: 'Parts of this device lie in the stock',
    remedy: 'Receive it as another device if it was put together again.',
  },
  'not-retirable': { what: 'This device can not leave for parts or recycling from where it stands' },
} as const
export type PackingRefusalCode = keyof typeof refusals

export function packingRefusal(code: PackingRefusalCode, where: string): Refusal {
  return new Refusal({ code, where, ...refusals[code] })
}

/** What the store answered, or the refusal that it named; `where` is what was asked for. */
export function orRefusePacking<T>(answer: T | PackingRefusalCode, where: string): Exclude<T, PackingRefusalCode> {
  if (typeof answer === 'string' && Object.hasOwn(refusals, answer)) {
    throw packingRefusal(answer as PackingRefusalCode, where)
  }
  return answer as Exclude<T, PackingRefusalCode>
}

const kitWords = { any: 'SIM or router', sim: 'SIM', router: 'router' } as const

/** One missing thing in plain words, for logs and the command line. */
export function missingWord(missing: MissingThing): string {
  if (missing.thing === 'charger') return 'charger'
  if (missing.thing === 'accessory') return missing.name
  return missing.thing === 'kit' ? kitWords[missing.promised] : `${kitWords[missing.promised]} (another kit is with it)`
}

/** Names every device that keeps a carton open, with all that is missing of it. */
export function incompleteRefusal(devices: readonly CartonDevice[], code: string): Refusal {
  const each = devices.map(({ tag, missing }) => `${tag} ${missing.map(missingWord).join(', ')}`)
  return new Refusal({
    code: 'carton-incomplete',
    what: `Something is missing: ${each.join('; ')}`,
    where: code,
    remedy: 'Put it in and scan it, or take the device out.',
  })
}
