import { beforeEach, expect, test } from 'vitest'
import { saveTemplate } from '../../../../electron/station/store/bench/label-templates.ts'
import {
  putAwayTemplates,
  putTemplateAway,
  showTemplate,
} from '../../../../electron/station/store/bench/put-away-templates.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { shippedTemplate } from '../../labels/shipped-template.ts'
import { expectInvariants } from '../invariants.ts'
import { act } from '../made/made-intake.ts'
import { temporaryStore } from '../temporary-store.ts'

let store: Store
const document = shippedTemplate('62x29')

beforeEach(() => {
  store = temporaryStore()
  saveTemplate(store, act, { templateId: 'came', origin: 'shipped', document }, 0)
  saveTemplate(store, act, { templateId: 'ours', origin: 'bench', document }, 0)
})

const told = () =>
  store.db
    .prepare<[], string>(`SELECT payload ->> 'how' FROM events WHERE type = 'label-template.putAway' ORDER BY seq`)
    .pluck()
    .all()

test('a template is hidden and shown again, each written down once', () => {
  putTemplateAway(store, act, 'came', 'hidden')
  putTemplateAway(store, act, 'came', 'hidden')
  expect(putAwayTemplates(store)).toEqual(new Map([['came', 'hidden']]))
  showTemplate(store, act, 'came')
  showTemplate(store, act, 'came')
  expect(putAwayTemplates(store).size).toBe(0)
  expect(told()).toEqual(['hidden', 'shown'])
  expectInvariants(store)
})

test('one that came with a station can not be deleted, even when it was changed here', () => {
  saveTemplate(store, act, { templateId: 'came', origin: 'bench', document }, 1)
  expect(() => putTemplateAway(store, act, 'came', 'deleted')).toThrow('hidden, not deleted')
  expect(told()).toEqual([])
})

test('a deleted one neither comes back nor gets another version, and its versions stay for the prints that name them', () => {
  putTemplateAway(store, act, 'ours', 'deleted')
  expect(() => showTemplate(store, act, 'ours')).toThrow('does not come back')
  expect(() => saveTemplate(store, act, { templateId: 'ours', origin: 'bench', document }, 1)).toThrow(
    'gets no version',
  )
  expect(store.db.prepare(`SELECT count(*) FROM label_templates WHERE id = 'ours'`).pluck().get()).toBe(1)
  expectInvariants(store)
})

test('what is no template can not be put away', () => {
  expect(() => putTemplateAway(store, act, 'nobody', 'hidden')).toThrow('no such template')
})
