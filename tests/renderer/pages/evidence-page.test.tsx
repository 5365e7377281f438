import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ErasureView } from '../../../shared/contract/erasures.ts'
import { mountApp } from '../mount.tsx'

const evidence: ErasureView = {
  evidenceId: '019ab000-0000-7000-8000-000000000001',
  record: {
    source: 'nwipe-log',
    result: 'failed',
    disk: { serial: 'PONT-USB-1', model: 'SAMSUNG', sizeBytes: 256_060_514_304 },
    method: 'Fill With Zeros',
    passes: 1,
    rounds: 1,
    verification: 'last',
    errors: null,
    startedAt: null,
    finishedAt: '2026-11-23T09:12:00',
    tool: 'nwipe',
    toolVersion: '0.34',
    erasedBy: null,
    verifiedBy: null,
  },
  deviceId: null,
  assignment: 'serial',
  reason: 'no-such-disk',
  recordedAt: '2026-11-23T10:00:00.000Z',
  document: null,
}

test('how much evidence waits stands on every screen, and each piece is dismissed with a name and a reason', async () => {
  const { user, calls } = await mountApp({
    'erasure.review': () => ({ waiting: 1, found: 1, erasures: [evidence] }),
    'erasure.dismiss': () => ({}),
  })
  await user.click(await screen.findByRole('button', { name: /^1 preuve à examiner/ }))
  expect(window.location.hash).toBe('#/evidence/')
  expect(await screen.findByText('PONT-USB-1')).toBeDefined()
  expect(screen.getByText(/^ÉCHEC · journal de nwipe 0\.34/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Écarter…' }))
  await user.type(await screen.findByRole('textbox', { name: 'Votre nom, responsable qualité' }), 'Nour')
  await user.type(screen.getByRole('textbox', { name: 'Motif' }), 'ok')
  await user.click(screen.getByRole('button', { name: 'Écarter cette preuve' }))
  await waitFor(() =>
    expect(calls.find(({ name }) => name === 'erasure.dismiss')?.input).toEqual({
      evidenceId: evidence.evidenceId,
      role: 'quality-lead',
      dismissedBy: 'Nour',
      reason: 'ok',
    }),
  )
})

/** One piece of evidence with its document, looked at. */
async function lookAt(name: string, text: string) {
  const bytes = new TextEncoder().encode(text)
  const document = { name, sha256: '0'.repeat(64), sizeBytes: bytes.byteLength }
  const bench = await mountApp(
    {
      'erasure.review': () => ({ waiting: 1, found: 1, erasures: [{ ...evidence, document }] }),
      'erasure.document': () => ({ name, bytes }),
    },
    { hash: '#/evidence/', shell: { 'document.view': () => ({}) } },
  )
  await bench.user.click(await screen.findByRole('button', { name: 'Voir le document' }))
  await screen.findByRole('dialog', { name })
  return { bytes, ...bench }
}

test('a PDF is opened with the system’s viewer, by its bytes alone', async () => {
  const { user, calls, bytes } = await lookAt('../../attestation.pdf', '%PDF-1.7\n')
  await user.click(await screen.findByRole('button', { name: 'Ouvrir' }))
  await screen.findByText(/^Le document s’ouvre/)
  const views = calls.filter((call) => call.name === 'document.view').map(({ input }) => input as { bytes: Uint8Array })
  expect(views.map((input) => Object.keys(input))).toEqual([['bytes']])
  expect([...(views[0]?.bytes ?? [])]).toEqual([...bytes])
})

test('a text is read in the window and opened by nothing', async () => {
  await lookAt('nwipe.log', 'Drive Status')
  expect(await screen.findByText('Drive Status')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Ouvrir' })).toBeNull()
})
