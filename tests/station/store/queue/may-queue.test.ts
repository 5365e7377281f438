import { expect, test } from 'vitest'
import { wayToReady } from '../../../../electron/station/store/queue/queue.ts'
import { deviceStates, isToBeRead, mayQueueFrom } from '../../../../shared/device/states.ts'

test('a lot is offered exactly from the states that the queue itself takes a device from', () => {
  const taken = deviceStates.filter((state) => wayToReady({ state } as Parameters<typeof wayToReady>[0], []) !== null)
  expect(deviceStates.filter(mayQueueFrom)).toEqual(taken)
})

test('what was never read, is in repair or came back waits for a reading, and for no lot', () => {
  expect(deviceStates.filter(isToBeRead)).toEqual(['received', 'repair', 'returned'])
  expect(deviceStates.filter((state) => isToBeRead(state) && mayQueueFrom(state))).toEqual([])
})
