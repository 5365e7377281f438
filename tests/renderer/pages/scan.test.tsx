import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { clearFeedback } from '../../../renderer/features/scan/feedback.ts'
import { awaitNoLabel } from '../../../renderer/features/scan/label-check.ts'
import { rememberAction } from '../../../renderer/pages/undo-scan.ts'
import { usualScanSettings } from '../../../shared/contract/scan.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { controlCode, paperCode } from '../../../shared/label/station-code.ts'
import { makeTag } from '../../../shared/label/tag.ts'
import { machineReport } from '../machine-report.ts'
import type { StationHandlers } from '../fake-bench.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { scan } from '../scan-keys.ts'
import { benchView, deviceSummary, deviceView, doneCard, lotView } from '../views.ts'

const report = machineReport()
const [here, other] = [deviceSummary(1, report, laptop), deviceSummary(2, report, laptop)]
const blankTag = makeTag('T7', 500)
const silent = { ...usualScanSettings, hasSound: false }
const job = {
  printJobId: 'job-1',
  deviceId: here.deviceId,
  printer: 'QL-820',
  format: '62x29',
  state: 'sent',
  reason: null,
}
const at = '2026-11-23T05:10:00.000Z'

const stocked: StationHandlers = {
  'intake.list': () => [doneCard(1, report, laptop), doneCard(2, report, laptop)],
  'device.get': ({ deviceId }) => deviceView(deviceId === here.deviceId ? 1 : 2, report, laptop),
  'device.journal': () => [],
  'device.differences': () => ({ beforeReadAt: null, afterReadAt: at, differences: [] }),
  'device.find': ({ tag }) => {
    const found = [here, other].find((device) => device.tag === tag)
    if (found === undefined) throw new Refusal({ code: 'device-not-found', what: 'There is no such device' })
    return { deviceId: found.deviceId }
  },
  'expected.find': () => [],
  'tag.present': ({ tag }) => {
    if (tag === blankTag || tag === null) return { tag }
    throw new Refusal({ code: 'tag-not-blank', what: 'This tag is on no blank label' })
  },
  'device.list': ({ search }) => ({
    devices: [here, other]
      .filter(({ serial }) => serial === search)
      .slice(0, 1)
      .map((device) => ({ ...device, foundIn: [] })),
    next: null,
  }),
  'label.verify': ({ scanned }) =>
    scanned === here.tag
      ? { result: 'verified', tag: here.tag, job: null }
      : { result: 'other-tag', tag: here.tag, scannedTag: scanned, otherDeviceId: other.deviceId },
}

const feedback = (tone: string) =>
  waitFor(() => {
    const shown = document.querySelector<HTMLElement>(`[data-scan="${tone}"]`)
    if (shown === null)
      throw new Error(`nothing ${tone} is shown: ${document.querySelector('[data-scan]')?.textContent}`)
    return shown
  })
const inputs = (calls: readonly { name: string; input: unknown }[], name: string) =>
  calls.filter((call) => call.name === name).map(({ input }) => input)

/** Where the window stands: on the bench, or with the first device open. */
const onBench = { hash: '#/bench' }
const opened = { hash: `#/device/${here.deviceId}/verdict` }
const ready = () => screen.findByRole('textbox', { name: /Scanner un numéro/ })

afterEach(() => {
  clearFeedback()
  awaitNoLabel()
  rememberAction(null)
})

describe('a scan', () => {
  test('opens its device', async () => {
    await mountApp(stocked, onBench)
    await ready()
    scan(other.tag)
    expect((await feedback('right')).textContent).toContain('Appareil ouvert')
    expect(window.location.hash).toContain(other.deviceId)
  })

  test('of a maker’s serial opens the device that has it', async () => {
    await mountApp(stocked, onBench)
    await ready()
    scan(here.serial ?? '')
    expect((await feedback('right')).textContent).toContain('Trouvé par son numéro de série')
    expect(window.location.hash).toContain(here.deviceId)
  })

  test('of another bench’s tag names that bench, of an unknown tag of this one says so', async () => {
    await mountApp(stocked, onBench)
    await ready()
    scan(makeTag('K3', 7))
    expect((await feedback('attention')).textContent).toContain('vient du poste K3')
    scan(makeTag('T7', 999))
    await waitFor(() => expect(document.querySelector('[data-scan]')?.textContent).toContain('NUMÉRO INCONNU'))
  })

  test('of a blank label gives its tag to the next new machine, and undo lets go of it', async () => {
    const { calls } = await mountApp(stocked, onBench)
    await ready()
    scan(blankTag)
    expect((await feedback('right')).textContent).toContain('ira à la prochaine machine')
    scan(controlCode('undo'))
    await waitFor(() => expect(inputs(calls, 'tag.present')).toEqual([{ tag: blankTag }, { tag: null }]))
  })

  describe('of a conformity sheet', () => {
    const code = paperCode('paper', 'T7', 12)
    const filed: StationHandlers = {
      ...stocked,
      'shipment.find': () => {
        throw new Refusal({ code: 'paper-not-found', what: 'No paper has this code' })
      },
      'conformity.find': () => ({ deviceId: other.deviceId, tag: other.tag, number: 'FC-T7-2026-000012' }),
    }

    test('shows its device, and says that it is a paper', async () => {
      await mountApp(filed, onBench)
      await ready()
      scan(code)
      const shown = await feedback('attention')
      expect(shown.textContent).toContain('PAPIER')
      expect(shown.textContent).toContain('FC-T7-2026-000012')
      expect(window.location.hash).toContain(other.deviceId)
    })

    test.each(['#/planning/assign', '#/queue/lot-1', '#/packing', `#/device/${here.deviceId}/ready`])(
      'never stands in for the device on %s, where devices are scanned',
      async (hash) => {
        const { calls } = await mountApp(filed, { hash })
        await ready().catch(() => screen.findAllByRole('textbox'))
        scan(code)
        expect((await feedback('attention')).textContent).toContain('Scannez l’appareil lui-même')
        expect(window.location.hash).toBe(hash)
        for (const name of ['queue.add', 'carton.pack', 'label.verify']) expect(inputs(calls, name)).toEqual([])
      },
    )
  })

  test('of a code that nobody knows is an attention, and changes nothing', async () => {
    const { calls } = await mountApp(stocked, onBench)
    await ready()
    scan('ZZTOP4711')
    expect((await feedback('attention')).textContent).toContain('CODE INCONNU')
    expect(inputs(calls, 'device.find')).toEqual([])
  })
})

describe('the label check', () => {
  const checking = { ...stocked, 'bench.status': () => benchView({ scan: { ...silent, isLabelCheck: true } }) }

  test('confirms the sticker of the device on the screen', async () => {
    const { calls } = await mountApp(checking, opened)
    await ready()
    scan(here.tag)
    expect((await feedback('right')).textContent).toContain('ÉTIQUETTE VÉRIFIÉE')
    expect(inputs(calls, 'label.verify')).toEqual([{ deviceId: here.deviceId, scanned: here.tag }])
  })

  test('sounds the alarm over another device’s, with both tags, until somebody has seen it', async () => {
    await mountApp(checking, opened)
    await ready()
    scan(other.tag)
    const alarm = await screen.findByRole('alertdialog')
    expect(alarm.textContent).toContain('T7 000001')
    expect(alarm.textContent).toContain('T7 000002')
    await userEvent.click(within(alarm).getByRole('button', { name: 'Compris' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(window.location.hash).toContain(here.deviceId)
  })

  test('says that a machine has to be chosen first where none is', async () => {
    await mountApp({ ...checking, 'intake.list': () => [] }, onBench)
    await ready()
    scan(here.tag)
    expect((await feedback('attention')).textContent).toContain('Choisissez d’abord la machine')
  })

  test('comes by itself for a label that was printed at the verdict: its own device is on the screen', async () => {
    const printed = [{ ...job, state: 'printed?', at } as PrintJobView]
    const { calls } = await mountApp({ ...stocked, 'print.list': () => printed }, opened)
    await ready()
    scan(here.tag)
    expect((await feedback('right')).textContent).toContain('ÉTIQUETTE VÉRIFIÉE')
    scan(other.tag)
    await waitFor(() => expect(window.location.hash).toContain(other.deviceId))
    expect(inputs(calls, 'label.verify')).toEqual([{ deviceId: here.deviceId, scanned: here.tag }])
  })

  test('comes by itself after a print, for the label that was printed and no other', async () => {
    const printing: StationHandlers = {
      ...stocked,
      'bench.status': () => benchView({ printer: 'QL-820', scan: silent }),
      'label.print': () => ({ ...job, at }) as PrintJobView,
    }
    const { user } = await mountApp(printing, opened)
    await ready()
    scan(controlCode('print'))
    await screen.findByText(/Collez l’étiquette de T7 000001/)
    scan(other.tag)
    await screen.findByRole('alertdialog')
    await user.keyboard('{Escape}')
    scan(here.tag)
    expect((await feedback('right')).textContent).toContain('ÉTIQUETTE VÉRIFIÉE')
    expect(screen.queryByText(/Collez l’étiquette/)).toBeNull()
  })
})

describe('a control code', () => {
  const inLot = { ...stocked, 'bench.status': () => benchView({ lotId: 'lot-1', scan: silent }) }

  test('puts the open device into the bench’s lot, and undo takes it out again', async () => {
    const queueing: StationHandlers = {
      ...inLot,
      'queue.add': () => ({ result: 'queued', lot: lotView(1) }),
      'queue.remove': () => ({}),
    }
    const { calls } = await mountApp(queueing, opened)
    await ready()
    scan(controlCode('ready'))
    expect((await feedback('right')).textContent).toContain('PRÊT')
    scan(controlCode('undo'))
    await waitFor(() => expect(document.querySelector('[data-scan]')?.textContent).toContain('ANNULÉ'))
    expect(inputs(calls, 'queue.add')).toEqual([{ deviceId: here.deviceId, lotId: 'lot-1' }])
    expect(inputs(calls, 'queue.remove')).toEqual([{ deviceId: here.deviceId }])
  })

  test('says why the domain refuses, and what to do', async () => {
    const refusing: StationHandlers = {
      ...inLot,
      'device.repair': () => {
        throw new Refusal({ code: 'not-repairable', what: 'A device that is queued can not be sent to repair' })
      },
    }
    await mountApp(refusing, opened)
    await ready()
    scan(controlCode('repair'))
    expect((await feedback('wrong')).textContent).toMatch(/ne peut pas être envoyé en réparation.*Seul un appareil/)
  })

  test('undo after a print that has come out says that it is too late', async () => {
    const printed: StationHandlers = {
      ...stocked,
      'bench.status': () => benchView({ printer: 'QL-820', scan: silent }),
      'label.print': () => ({ ...job, at }) as PrintJobView,
      'print.cancel': () => {
        throw new Refusal({ code: 'print-job-not-found', what: 'This print is not on its way any more' })
      },
    }
    await mountApp(printed, opened)
    await ready()
    scan(controlCode('print'))
    await feedback('right')
    scan(controlCode('undo'))
    expect((await feedback('attention')).textContent).toContain('TROP TARD')
  })

  test('goes from card to card and round again', async () => {
    const { calls } = await mountApp(stocked, onBench)
    await ready()
    const chosen = () => screen.getAllByRole('article').findIndex((card) => card.ariaCurrent === 'true')
    const first = chosen()
    scan(controlCode('next'))
    await feedback('right')
    expect(chosen()).not.toBe(first)
    scan(controlCode('next'))
    await waitFor(() => expect(chosen()).toBe(first))
    expect(inputs(calls, 'queue.add')).toEqual([])
  })
})
