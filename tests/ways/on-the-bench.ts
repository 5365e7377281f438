import { expect } from 'vitest'
import type { Card, CardSourceKind, DeviceView } from '../../shared/contract/views.ts'
import { parseTag } from '../../shared/label/tag.ts'
import { Report } from '../../shared/report/report.ts'
import type { Bench } from '../station/station/bench.ts'

/*
 * The ten ways in which a machine comes to the bench, each with one test from the way's real thing to its card:
 *
 *   the bench's own computer   itself.test.ts
 *   a folder of raw outputs    capture-folder.test.ts
 *   a probe by the network     probe.test.ts
 *   a probe by a stick         probe.test.ts
 *   the capture script         capture-script.test.ts
 *   live USB, network start    ../live-image/live-image.emulated.ts
 *   an Android device          android.test.ts
 *   another program's file     foreign-file.test.ts
 *   by hand                    by-hand.test.ts
 */

/** How a card says that its machine came, and what its report says that it was read by. */
export type Way = { readonly cameBy: CardSourceKind; readonly readBy: Report['source']['kind'] }

/**
 * Expects what every way must end in: a card that is done, with a verdict and a tag, of a device that is stored with its
 * report, its raw outputs and its journal, and whose label carries the same tag.
 */
export async function expectOnTheBench(bench: Bench, card: Card | undefined, way: Way): Promise<DeviceView> {
  const { client, faults } = bench
  expect(card).toMatchObject({ stage: 'done', refusal: null, candidates: [], queueing: null, isNewDevice: true })
  expect(card?.source.kind).toBe(way.cameBy)
  expect(card?.finishedAt).not.toBeNull()
  expect(card?.parts.filter(({ status }) => status === 'reading')).toEqual([])
  expect(card?.verdict?.findings.length).toBeGreaterThan(1)
  expect(card?.verdict?.profileId).toBe(card?.profileId)
  const tag = card?.device?.tag ?? ''
  expect(parseTag(tag)).toMatchObject({ ok: true, tag })

  const { deviceId } = await client.call('device.find', { tag })
  expect(deviceId).toBe(card?.device?.deviceId)
  const view = await client.call('device.get', { deviceId })
  expect(view.summary).toEqual(card?.device)
  expect(view.verdict).toEqual(card?.verdict)
  expect(Report.parse(view.report).source.kind).toBe(way.readBy)
  expect(view.captureFiles.length).toBeGreaterThan(0)
  const journal = await client.call('device.journal', { deviceId })
  expect(journal.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['device.received', 'report.recorded', 'verdict.reached']),
  )
  const label = await client.call('label.raster', { deviceId, format: '62x29', language: 'fr' })
  expect(label?.bits.some((dots) => dots !== 0)).toBe(true)
  expect(faults).toEqual([])
  return view
}
