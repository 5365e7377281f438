import { expect, test } from 'vitest'
import { dayWord, machineName } from '../../../shared/label/words.ts'

test.each([
  ['LENOVO', 'ThinkPad T480', 'LENOVO ThinkPad T480'],
  ['Dell Inc.', 'Latitude E7240', 'Dell Latitude E7240'],
  ['Dell Inc.', 'Dell Precision', 'Dell Precision'],
  ['Hewlett-Packard', 'HP EliteBook 840', 'HP EliteBook 840'],
  ['Microsoft Corporation', 'Surface Go 2', 'Microsoft Surface Go 2'],
  ['ASUSTeK COMPUTER INC.', 'T100TA', 'ASUSTeK T100TA'],
  [null, 'T100TA', 'T100TA'],
  ['Acer', null, 'Acer'],
  [null, null, null],
])('%s and %s are called %s', (manufacturer, model, name) => {
  expect(machineName(manufacturer, model)).toBe(name)
})

test('a day is written as the language does', () => {
  expect(dayWord('2026-11-03', 'fr')).toBe('03/11/2026')
  expect(dayWord('2026-11-03', 'en')).toBe('2026-11-03')
})
