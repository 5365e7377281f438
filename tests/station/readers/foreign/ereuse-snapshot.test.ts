import { describe, expect, test } from 'vitest'
import { foreignFile, hasForeignReports, jsonFile, reading, refusalOf, reportOf, storedText } from './shared-foreign.ts'

const realName = 'ereuse-new-latitude-e7240.json'

describe.skipIf(!hasForeignReports)('A real snapshot of the workbench-script (../shared/foreign-reports)', () => {
  test('is read as the capture that it holds', () => {
    const report = reportOf(foreignFile(realName))
    expect(report.machine).toEqual({
      kind: 'laptop',
      manufacturer: 'Dell Inc.',
      model: 'Latitude E7240',
      modelVersion: null,
      serial: '5CQ6VY1',
      uuid: '4c4c4544-0043-5110-8036-b5c04f565931',
    })
    expect(report.cpu).toMatchObject({
      model: 'Intel(R) Core(TM) i7-4600U CPU @ 2.10GHz',
      cores: 2,
      threads: 4,
      maxMegahertz: 3300,
      generation: 4,
    })
    expect(report.memory).toMatchObject({ installedBytes: 17_179_869_184, slots: 2 })
    expect(report.memory.modules?.map((module) => module.serial)).toEqual(['CAECB3ED', 'FCA4B7C8'])
    expect(report.firmware).toMatchObject({ version: 'A29', releasedOn: '2019-06-13', bootMode: 'uefi' })
    expect(report.source).toMatchObject({ kind: 'foreign', tool: 'eReuse workbench-script 0.0.1' })
  })

  test('that was signed as a credential is the same machine, and who signed it is not stored', () => {
    const snapshot = JSON.parse(new TextDecoder().decode(foreignFile(realName).bytes)) as { data: object; uuid: string }
    const credential = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential', 'DeviceSnapshotV1'],
      issuer: { id: 'did:web:exemple.org', name: 'Jeanne Martin' },
      credentialSubject: { uuid: snapshot.uuid, operator_id: 'jeanne@exemple.org' },
      evidence: Object.entries(snapshot.data).map(([operation, output]) => ({
        type: 'HardwareList',
        operation,
        output,
      })),
    }
    const signed = reading(jsonFile(credential))
    const { source: _, ...report } = signed.report
    const { source: __, ...unsigned } = reportOf(foreignFile(realName))
    expect(report).toEqual(unsigned)
    expect(storedText(signed)).not.toMatch(/jeanne/i)
  })

  test('has two disks: the volume that smartctl could not ask is none', () => {
    const { disks } = reportOf(foreignFile(realName))
    expect(disks).toMatchObject([
      { device: '/dev/sda', serial: 'TW0XXM305508539G1361', sizeBytes: 256_060_514_304, kind: 'ssd' },
      { device: '/dev/sdb', serial: 'S33HNX0J203755R', sizeBytes: 500_107_862_016, kind: 'ssd' },
    ])
    expect(disks?.map(({ smart }) => [smart.passed, smart.powerOnHours, smart.powerCycles])).toEqual([
      [true, null, 42929],
      [true, 17702, 7006],
    ])
  })

  test('says nothing of batteries, which is not that there is none', () => {
    expect(reportOf(foreignFile(realName)).batteries).toBeNull()
  })

  test('keeps the outputs and leaves out what is not about the hardware', () => {
    const { files, dropped } = reading(foreignFile(realName))
    expect(files.map((file) => file.name)).toEqual([
      'ereuse-snapshot.json',
      'smartctl-0-sda.json',
      'smartctl-1-sdb.json',
      'smartctl-2-zd0.json',
      'dmidecode.txt',
      'inxi.json',
    ])
    expect(dropped).toEqual(['inxi Audio', 'inxi Bluetooth', 'inxi Network IF-ID'])
  })
})

const table = [
  '# dmidecode 3.4',
  'Handle 0x0001, DMI type 1, 27 bytes',
  'System Information',
  '\tManufacturer: Acme',
  '\tProduct Name: Bench 1',
  '\tSerial Number: SN4711',
  '',
  'Handle 0x0002, DMI type 127, 4 bytes',
  'End Of Table',
  '',
].join('\n')

const snapshot = (data: object) => jsonFile({ type: 'Snapshot', software: 'workbench-script', version: '1', data })

describe('A snapshot', () => {
  test('holds its outputs as JSON, as JSON in a string, or as the complaint of a missing tool', () => {
    const lshw = {
      id: 'ines-laptop',
      class: 'system',
      vendor: 'Acme',
      product: 'Bench 2',
      serial: 'SN4712',
      configuration: { chassis: 'laptop' },
    }
    for (const form of [lshw, JSON.stringify(lshw), JSON.stringify(JSON.stringify(lshw))]) {
      const read = reading(snapshot({ lshw: form, inxi: 'sh: 1: inxi: not found' }))
      expect(read.report.machine).toMatchObject({ kind: 'laptop', model: 'Bench 2', serial: 'SN4712' })
      expect(storedText(read)).not.toContain('ines')
    }
  })

  test('whose smartctl list is no string is read too', () => {
    const disk = {
      smartctl: { exit_status: 0 },
      device: { name: '/dev/nvme0', protocol: 'NVMe' },
      model_name: 'Example 512',
      serial_number: 'N123456',
      user_capacity: { bytes: 512_110_190_592 },
    }
    const { disks } = reportOf(snapshot({ smart: [disk], dmidecode: table }))
    expect(disks).toMatchObject([{ serial: 'N123456', sizeBytes: 512_110_190_592, kind: 'ssd' }])
  })

  test('is refused whole when one of its outputs is cut off', () => {
    expect(refusalOf(snapshot({ dmidecode: table.slice(0, 100) }))).toBe('foreign-truncated')
    expect(refusalOf(snapshot({ dmidecode: table, inxi: '[{"000#1#0#Machine":[{"0' }))).toBe('foreign-truncated')
  })

  test('drops an output that it has no list for', () => {
    const read = reading(snapshot({ dmidecode: table, wifi_networks: 'Livebox-Ines', ps: 'root' }))
    expect(read.dropped).toEqual(['data.wifi_networks', 'data.ps'])
    expect(storedText(read)).not.toContain('Livebox')
  })
})
