import { describe, expect, test } from 'vitest'
import { foreignFile, hasForeignReports, jsonFile, reading, storedText } from './shared-foreign.ts'

describe.skipIf(!hasForeignReports)('Of a real inventory (../shared/foreign-reports)', () => {
  const stored = () => storedText(reading(foreignFile('glpi-computer_1.json')))

  test.each([
    ['the users', 'trasher'],
    ['the Wi-Fi network', 'trashylands'],
    ['the access point', '24:F5:A2:2D:70:FA'],
    ['the addresses', '192.168.1.118'],
    ['the addresses of IPv6', 'fe80::'],
    ['the software', 'gnome-calculator'],
    ['the printers', 'Officejet'],
    ['the name on the network', 'glpixps'],
    ['the key of its SSH service', 'ssh-rsa'],
    ['the remote maintenance', 'teamviewer'],
    ['the volumes', '/var/lib/mysql'],
    ['the last session', 'Fri Jun 12'],
    ['the things on USB', 'Unifying'],
  ])('%s are dropped before anything is kept', (_, word) => {
    expect(new TextDecoder().decode(foreignFile('glpi-computer_1.json').bytes)).toContain(
      word.replaceAll('/', String.raw`\/`),
    )
    expect(stored()).not.toContain(word)
  })

  test('the dropped sections are named', () => {
    expect(reading(foreignFile('glpi-computer_1.json')).dropped).toEqual(
      expect.arrayContaining(['content.users', 'content.softwares', 'content.networks.wifi_ssid', 'content.printers']),
    )
  })

  test.each(['glpi-computer_1.json', 'ereuse-legacy-1001pxd.snapshot.json'])(
    'what is kept of %s reads the same and has nothing more to drop',
    (name) => {
      const first = reading(foreignFile(name))
      const [kept] = first.files
      const again = reading({ name: 'kept.json', bytes: kept?.bytes ?? new Uint8Array() })
      expect(again.report).toEqual(first.report)
      expect(again.dropped).toEqual([])
    },
  )
})

describe('A section that nobody thought of is dropped:', () => {
  const secret = 'Amélie Dupont 06 12 34 56 78'

  test.each([
    ['beside the others', { content: { bios: { ssn: 'S1' }, contacts: [{ owner: secret }] } }],
    ['within one that is kept', { content: { bios: { ssn: 'S1', owner: secret } } }],
    ['as an object where a word is expected', { content: { bios: { ssn: 'S1', smodel: { owner: secret } } } }],
    ['as a text where a section is expected', { content: { bios: { ssn: 'S1' }, cpus: secret } }],
    ['in a list of a list', { content: { bios: { ssn: 'S1' }, cpus: [[{ owner: secret }]] } }],
    ['at the top', { content: { bios: { ssn: 'S1' } }, deviceid: secret }],
    ['as a key like those of every object', { content: { bios: { ssn: 'S1' }, constructor: { owner: secret } } }],
    ['of a snapshot', { device: { serialNumber: 'S1' }, components: [{ type: 'Phone', owner: secret }] }],
    ['of a snapshot with outputs', { data: { smartctl: [], dmidecode: '', contacts: secret, lspci: 'x\n' } }],
  ])('%s', (_, document) => {
    const result = reading(
      jsonFile({ ...document, ...('data' in document ? { data: { ...document.data, lshw: machine } } : {}) }),
    )
    expect(storedText(result)).not.toContain('Dupont')
    expect(result.dropped.length).toBeGreaterThan(0)
  })
})

const machine = {
  id: 'amelie-dupont-laptop',
  class: 'system',
  product: 'Bench 1',
  serial: 'SN1',
  children: [
    { id: 'volume', class: 'volume', serial: 'x', configuration: { label: 'Dupont' } },
    { id: 'disk', class: 'disk', logicalname: ['/dev/sda', '/media/dupont'], configuration: { ip: '10.0.0.7' } },
    { id: 'printer', class: 'printer', product: 'Dupont printer' },
  ],
}

describe('Of the outputs of a snapshot', () => {
  test('names of machines, mount points, addresses and printers are left out of lshw', () => {
    const stored = storedText(reading(jsonFile({ data: { lshw: machine } })))
    for (const word of ['upont', '10.0.0.7', '/media']) expect(stored).not.toContain(word)
    expect(stored).toContain('/dev/sda')
  })

  test('the system, the addresses and the networks are left out of inxi', () => {
    const inxi = [
      { '000#1#0#System': [{ '000#1#1#Host': 'amelie' }] },
      { '001#1#0#Machine': [{ '000#1#1#Type': 'Laptop', '001#1#2#product': 'Bench 1' }] },
      {
        '002#1#0#Network': [
          { '000#1#1#Device': 'Intel Wireless 8260', '001#0#2#class-ID': '0280' },
          { '000#1#2#IF': 'wlp1s0', '001#0#3#mac': '44:85:00:2b:90:bc', '002#0#3#IP v4': '192.168.7.7' },
          { '000#0#3#ESSID': 'Livebox-Dupont' },
        ],
      },
    ]
    const result = reading(jsonFile({ data: { inxi: JSON.stringify(inxi) } }))
    for (const word of ['amelie', '192.168.7.7', 'Livebox']) expect(storedText(result)).not.toContain(word)
    expect(result.dropped).toEqual(['inxi Network ESSID', 'inxi Network IP v4', 'inxi System'])
    expect(result.report.network).toMatchObject([{ kind: 'wifi', macAddress: '44:85:00:2b:90:bc' }])
  })
})
