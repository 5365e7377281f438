import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignViews, connectWays, deviceViews, hashOf, routeOf, type Route } from '../../renderer/navigation.ts'
import { testSubjects } from '../../shared/profile/subject-lists.ts'

const id = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const routes: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ place: 'bench' }),
  fc.constantFrom(...connectWays).map((way): Route => ({ place: 'connect', way })),
  fc.string({ unit: 'grapheme' }).map((search): Route => ({ place: 'devices', search })),
  fc.string({ unit: 'grapheme' }).map((search): Route => ({ place: 'evidence', search })),
  fc.tuple(id, fc.constantFrom(...deviceViews)).map(([deviceId, view]): Route => ({ place: 'device', deviceId, view })),
  fc
    .tuple(id, fc.constantFrom(...testSubjects))
    .map(([deviceId, asked]): Route => ({ place: 'device', deviceId, view: 'ready', test: asked })),
  id.map((templateId): Route => ({ place: 'templates', templateId })),
  fc.option(id).map((lotId): Route => ({ place: 'queue', lotId })),
  id.map((kit): Route => ({ place: 'packing', of: 'kits', id: kit })),
  fc
    .tuple(id, id)
    .map(([operationId, expectedId]): Route => ({ place: 'campaign', operationId, view: 'sources', expectedId })),
  fc
    .tuple(fc.option(id), fc.constantFrom(...campaignViews))
    .map(([operationId, view]): Route => ({ place: 'campaign', operationId, view })),
)

test('every screen is found again by its address, whatever was searched', () => {
  fc.assert(
    fc.property(routes, (route) => {
      expect(routeOf(hashOf(route))).toEqual(route)
    }),
  )
})

test.each(['', '#', '#/', '#/nowhere', '#/device', '#/device/'])('the address "%s" is the bench', (hash) => {
  expect(routeOf(hash)).toEqual({ place: 'bench' })
})

test('an unknown way to connect a machine leads to the most used one', () => {
  expect(routeOf('#/connect/pigeon')).toEqual({ place: 'connect', way: 'network' })
})

test('an address that is not well written does not break the window', () => {
  expect(routeOf('#/devices/%E0%A4%A')).toEqual({ place: 'bench' })
})
