import { describe, expect, test } from 'vitest'
import { certificateKind } from '../../../shared/device/certificate-kind.ts'

const text = (words: string) => new TextEncoder().encode(words)
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])

describe('a certificate is', () => {
  test.each([
    ['attestation.PDF', text('%PDF-1.7 …'), 'pdf'],
    ['scan.png', png, 'png'],
    ['scan.jpeg', jpeg, 'jpeg'],
    ['nwipe.log', text('[2026/11/23 10:00:00]\tnwipe: \u001B[32méffacé\u001B[0m\r\n'), 'text'],
    ['rapport.xml', text('<report/>'), 'text'],
  ])('%s by its bytes and its name', (name, bytes, kind) => {
    expect(certificateKind({ name, bytes })).toBe(kind)
  })

  test.each([
    ['programme.exe', new Uint8Array([0x4d, 0x5a, 0x90, 0])],
    ['facture.exe', text('%PDF-1.7')],
    ['attestation.pdf', png],
    ['attestation.pdf', text('Bonjour')],
    ['script.sh', text('rm -r /')],
    ['page.html', text('<script>')],
    ['notes.txt', new Uint8Array([0x41, 0, 0x42])],
    ['archive.zip', new Uint8Array([0x50, 0x4b, 3, 4])],
    ['sans-fin', text('Bonjour')],
  ])('never %s', (name, bytes) => {
    expect(certificateKind({ name, bytes })).toBeNull()
  })
})
