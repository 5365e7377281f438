import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { spacedTag } from '../../../shared/label/words.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { deviceSummary, deviceView } from '../views.ts'

const device = deviceView(1, machineReport(), laptop)
const { deviceId } = device.summary
const other = deviceSummary(2, machineReport(), laptop)

/** A bench with one open doubt, which goes once it is answered. */
function atDoubt(hash: string) {
  let isOpen = true
  return mountApp(
    {
      'device.get': () => device,
      'device.differences': () => ({ beforeReadAt: null, afterReadAt: '2026-11-23T05:00:00.000Z', differences: [] }),
      'erasure.review': () => ({ waiting: 0, found: 0, erasures: [] }),
      'doubt.list': () => ({
        open: isOpen ? 1 : 0,
        doubts: isOpen
          ? [
              {
                deviceId,
                candidate: { device: other, agreeing: [{ kind: 'machine', value: 'hp/5cg8200xyz' }], differing: [] },
              },
            ]
          : [],
      }),
      'doubt.settle': () => {
        isOpen = false
        return {}
      },
    },
    { hash },
  )
}

test('every screen says that a device may stand here twice, and leads to it', async () => {
  const { user } = await atDoubt('#/bench')
  await user.click(await screen.findByRole('button', { name: /1 appareil est peut-être ici deux fois/ }))
  expect(window.location.hash).toBe(`#/device/${deviceId}/verdict`)
})

test.each([
  ['Deux machines', 'two'],
  [/Une seule machine/, 'one'],
] as const)('both sides stand on its page, and "%s" is taken down', async (name, answer) => {
  const { user, calls, ...bench } = await atDoubt(`#/device/${deviceId}/verdict`)
  const doubt = await screen.findByRole('region', { name: /deux fois/ })
  expect(within(doubt).getAllByText(spacedTag(other.tag)).length).toBeGreaterThan(0)
  expect(within(doubt).getAllByText('hp/5cg8200xyz')).toHaveLength(2)
  await user.click(within(doubt).getByRole('button', { name }))
  expect(calls.find((call) => call.name === 'doubt.settle')?.input).toEqual({
    deviceId,
    otherId: other.deviceId,
    answer,
  })
  bench.emit('device.changed', { deviceId })
  await waitFor(() => expect(screen.queryByRole('region', { name: /deux fois/ })).toBeNull())
  expect(screen.getByText(new RegExp(spacedTag(other.tag).replaceAll(' ', '\\s')))).toBeTruthy()
})
