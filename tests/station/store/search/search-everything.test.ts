import { describe, expect, test } from 'vitest'
import type { FoundEverything } from '../../../../shared/contract/search.ts'
import { laptopWith, otherLaptop } from '../../../fixtures/laptop-captures.ts'
import { openBench } from '../../station/bench.ts'
import { madeLot } from '../../station/made-lot.ts'

async function filledBench() {
  const bench = await openBench()
  const { client } = bench
  const { operationId } = await client.call('operation.add', { name: 'Connexion d’Été' })
  const partner = 'Écoles de la deuxième chance'
  await madeLot(client, { name: 'Marseille 3', profileId: 'laptop-2026', partner })
  const source = { operationId, kind: 'purchase', name: 'Reconditel', reference: 'BC-2041', announced: null } as const
  const { sourceId } = await client.call('source.add', source)
  const list = 'Marque;Modèle;Série;Palette\nHP;EliteBook 840;5CG0001AAA;P7\nLenovo;ThinkPad T480;PF1ETB42;P7\n'
  await client.call('manifest.import', { sourceId, fileName: 'l.csv', bytes: new TextEncoder().encode(list) })
  const find = async (text: string, limit = 5) => client.call('search.everything', { text, limit, after: null })
  const names = async (text: string) => (await find(text)).things.map(({ kind, name }) => `${kind}: ${name}`)
  const intake = (capture: string) => bench.intake(capture)
  return { client, intake, find, names, operationId }
}

describe('searching everything', () => {
  test('finds lots, partners, operations, sources and announced devices from inside their names, without accents', async () => {
    const { names } = await filledBench()
    expect(await names('seille')).toEqual(['lot: Marseille 3'])
    expect(await names('ecoles chance')).toEqual(['partner: Écoles de la deuxième chance'])
    expect(await names('connexion ete')).toEqual(['operation: Connexion d’Été'])
    expect(await names('2041')).toEqual(['source: Reconditel'])
    expect(await names('cg0001')).toEqual(['expected: HP · EliteBook 840 · 5CG0001AAA'])
    expect(await names('HP · EliteBook 840 · 5CG0001AAA')).toEqual(['expected: HP · EliteBook 840 · 5CG0001AAA'])
    expect(await names('xyzzy')).toEqual([])
    expect(await names('  ')).toEqual([])
  })

  test('takes short words as a beginning, and narrows by them beside longer ones', async () => {
    const { names } = await filledBench()
    expect(await names('Ma')).toEqual(['lot: Marseille 3'])
    expect(await names('marseille 3')).toEqual(['lot: Marseille 3'])
    expect(await names('marseille 4')).toEqual([])
  })

  test('finds behind thousands that have a common word what has another one too, of any length, in steps', async () => {
    const { client, operationId } = await filledBench()
    const source = { operationId, kind: 'purchase', name: 'Grande liste', reference: '', announced: null } as const
    const { sourceId } = await client.call('source.add', source)
    const odd = ['Acer;Aspire 5;AC-X7;Q9', 'Acer;Aspire Q9é;AC-Y;-', 'Acer;Q9;AC-Z;-', 'Acer;AspireQ9中;AC-Q;-']
    const many = Array.from({ length: 8100 }, (_, index) => `Acer;Aspire 3;SN${String(index).padStart(5, '0')};P1`)
    const list = ['Marque;Modèle;Série;Palette', ...odd, ...many, ''].join('\n')
    await client.call('manifest.import', { sourceId, fileName: 'l.csv', bytes: new TextEncoder().encode(list) })
    const serials = async (text: string) => {
      const names: string[] = []
      let [after, answers]: [FoundEverything['next'], number] = [null, 0]
      do {
        const answer: FoundEverything = await client.call('search.everything', { text, limit: 5, after })
        names.push(...answer.things.map(({ name }) => name))
        answers += 1
        after = answer.next
      } while (after !== null)
      return [answers, ...names.map((name) => /(?:AC-\w+|SN\d+)/.exec(name)?.[0])]
    }
    expect(await serials('acer q9')).toEqual([2, 'AC-Q', 'AC-Z', 'AC-Y', 'AC-X7'])
    expect(await serials('acer aspire q9')).toEqual([2, 'AC-Q', 'AC-Y', 'AC-X7'])
    expect(await serials('acer ac-x7')).toEqual([1, 'AC-X7'])
    expect(await serials('acer q9 x7')).toEqual([2, 'AC-X7'])
    expect(await serials('acer q9é')).toEqual([1, 'AC-Y'])
    expect(await serials('acer q0')).toEqual([2])
    expect(await serials('acer p1')).toEqual([1, 'SN08099', 'SN08098', 'SN08097', 'SN08096', 'SN08095'])
  })

  test('what was found of a kind before is counted against what is shown of it', async () => {
    const { client, operationId } = await filledBench()
    const source = { operationId, kind: 'purchase', name: 'Grande liste', reference: '', announced: null } as const
    const { sourceId } = await client.call('source.add', source)
    const rows = Array.from(
      { length: 17_000 },
      (_, index) => `Acer;Aspire;SN${String(index).padStart(5, '0')};P${index % 7990 === 0 ? 'Z' : 1}`,
    )
    const list = ['Marque;Modèle;Série;Palette', ...rows, ''].join('\n')
    await client.call('manifest.import', { sourceId, fileName: 'l.csv', bytes: new TextEncoder().encode(list) })
    const ask = async (after: FoundEverything['next']) =>
      client.call('search.everything', { text: 'acer pz', limit: 2, after })
    const first = await ask(null)
    expect([first.things.map(({ name }) => name), first.more]).toEqual([['Acer · Aspire · SN15980'], []])
    const second = await ask(first.next)
    expect([second.things.map(({ name }) => name), second.more, second.next]).toEqual([
      ['Acer · Aspire · SN07990'],
      ['expected'],
      null,
    ])
  })

  test('says whose each thing is and where it is seen', async () => {
    const { find, operationId } = await filledBench()
    expect((await find('marseille')).things).toMatchObject([
      { of: 'Écoles de la deuxième chance', seenOn: { kind: 'lot' } },
    ])
    expect((await find('elitebook')).things).toMatchObject([
      { of: 'Reconditel · 2', seenOn: { kind: 'operation', id: operationId } },
    ])
  })

  test('an announced device is found as a device once it has arrived, and no longer as announced', async () => {
    const { find, intake } = await filledBench()
    expect((await find('PF1ETB42')).things).toHaveLength(1)
    await intake(laptopWith({}))
    const found = await find('PF1ETB42')
    expect(found.things).toEqual([])
    expect(found.devices.map(({ serial }) => serial)).toEqual(['PF1ETB42'])
  })

  test('shows no more of a kind than asked, and says of which kinds there are more', async () => {
    const { find, intake, client } = await filledBench()
    for (const number of [2, 3]) await intake(otherLaptop(number))
    for (const name of ['Lenoir', 'Lenormand']) await client.call('partner.add', { name })
    const found = await find('len', 1)
    expect([found.devices.length, found.things.map(({ name }) => name)]).toEqual([
      1,
      ['Lenormand', 'Lenovo · ThinkPad T480 · PF1ETB42'],
    ])
    expect(found.more).toEqual(['device', 'partner'])
  })

  test('no text is taken as a command of the index', async () => {
    const { find } = await filledBench()
    for (const text of ['"', 'NEAR(', 'words:mar', '* OR *', "'; DROP TABLE lots", '%%%', 'a"b c"d']) {
      expect((await find(text)).things.map(({ kind }) => kind)).not.toContain('lot')
    }
  })
})
