import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { galleryChecklists, galleryProofs } from '../gallery/proofs.ts'
import { machineReport } from '../machine-report.ts'
import { mountApp } from '../mount.tsx'
import { laptop } from '../profiles.ts'
import { deviceView } from '../views.ts'

const view = deviceView(1, machineReport(), laptop)
const { deviceId } = view.summary

const mountReady = () =>
  mountApp(
    {
      'device.get': () => view,
      'device.proofs': () => galleryProofs('busy', deviceId, view.gates, []),
      'checklist.list': () => galleryChecklists,
      'checklist.record': () => ({}),
      'gates.asked': () => ({ asked: [] }),
      'device.here': () => ({ isHere: false, ownTag: 'T70000012' }),
    },
    { hash: `#/device/${deviceId}/ready` },
  )

test('on another device no guided test is offered, and the screen says which machine it could be done on', async () => {
  const { user } = await mountReady()
  await user.click(await screen.findByText('Clavier'))
  expect(
    await screen.findByText(/ne se fait que sur la machine où Établi tourne. Celle-ci est T7 000001 2/),
  ).toBeDefined()
  expect(screen.queryByText('Test guidé')).toBeNull()
})
