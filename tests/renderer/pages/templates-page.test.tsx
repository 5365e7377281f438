import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { TemplateView } from '../../../shared/contract/label-templates.ts'
import { mountApp } from '../mount.tsx'
import { labelTemplates, previewOf } from '../label-templates.ts'
import { benchView } from '../views.ts'

const template = labelTemplates.find(({ templateId }) => templateId === '62x29')
if (template === undefined) throw new Error('no template 62x29')

const open = (more: Parameters<typeof mountApp>[0] = {}) =>
  mountApp(
    {
      'template.list': () => labelTemplates,
      'template.preview': ({ document, content, language, dotsPerInch }) =>
        previewOf(document, content, language, dotsPerInch),
      ...more,
    },
    { hash: '#/templates/62x29' },
  )

const stage = () => screen.findByRole('region', { name: 'Étiquette et ses éléments' })

describe('the editor of label templates', () => {
  test('moves a part with the arrow keys, says what is wrong at once, and does not save it', async () => {
    const { user } = await open()
    expect(await screen.findByText('Ce modèle s’imprime bien.')).toBeDefined()
    const box = within(await stage()).getByRole('button', { name: 'Verdict' })
    box.focus()
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(await screen.findByText(/« Verdict » entre dans le blanc du code/)).toBeDefined()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Enregistrer F12|^Enregistrer$/ }).disabled).toBe(
      true,
    )
    expect(screen.getByText(/non enregistré/)).toBeDefined()
  })

  test('a place that is counted down is saved as the next version, based on the one that was opened', async () => {
    const saved: TemplateView = { ...template, version: 2 }
    const { user, calls } = await open({ 'template.save': () => saved })
    within(await stage())
      .getByRole('button', { name: 'Date' })
      .focus()
    await user.click(await screen.findByRole('textbox', { name: 'Gauche (mm)' }))
    await user.keyboard('{ArrowDown}')
    expect(await screen.findByText(/non enregistré/)).toBeDefined()
    await user.keyboard('{F12}')
    await waitFor(() => expect(calls.some(({ name }) => name === 'template.save')).toBe(true))
    const input = calls.find(({ name }) => name === 'template.save')?.input
    expect(input).toMatchObject({ templateId: '62x29', basedOnVersion: 1 })
    const { fields } = (input as { document: TemplateView['document'] }).document
    expect(fields.find(({ content }) => content === 'date')?.area.xMillimetres).toBe(45.9)
  })

  test('the last code stays on the label; a text is taken off by a key', async () => {
    const { user } = await open()
    const label = within(await stage())
    label.getByRole('button', { name: 'Code QR' }).focus()
    await user.keyboard('{Delete}')
    expect(label.getByRole('button', { name: 'Code QR' })).toBeDefined()
    label.getByRole('button', { name: 'Date' }).focus()
    await user.keyboard('{Delete}')
    expect(label.queryByRole('button', { name: 'Date' })).toBeNull()
  })

  test('hides a template that came along, shows it last in the list, and does not offer to delete it', async () => {
    let isHidden = false
    const bench = () => benchView({ labelFormat: '50x25' })
    const { user, calls } = await open({
      'bench.status': bench,
      'template.list': () => labelTemplates.map((one) => (one === template ? { ...one, isHidden } : one)),
      'template.hide': (asked) => {
        isHidden = asked.isHidden
        return { ...template, isHidden }
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Masquer' }))
    expect(calls.find(({ name }) => name === 'template.hide')?.input).toEqual({ templateId: '62x29', isHidden: true })
    expect(await screen.findByText(/n’est plus proposé/)).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Supprimer…' })).toBeNull()
  })

  test('deletes one’s own template only after a second press', async () => {
    const own = { ...template, templateId: 'own', shipped: null, isOwn: true }
    const { user, calls } = await mountApp(
      {
        'template.list': () => [...labelTemplates, own],
        'template.preview': ({ document, content, language, dotsPerInch }) =>
          previewOf(document, content, language, dotsPerInch),
        'template.delete': () => ({}),
      },
      { hash: '#/templates/own' },
    )
    await user.click(await screen.findByRole('button', { name: 'Supprimer…' }))
    expect(calls.some(({ name }) => name === 'template.delete')).toBe(false)
    const sheet = within(await screen.findByRole('dialog'))
    await user.click(sheet.getByRole('button', { name: 'Supprimer…' }))
    expect(calls.find(({ name }) => name === 'template.delete')?.input).toEqual({ templateId: 'own' })
  })

  test('the bench’s own template can be neither hidden nor deleted', async () => {
    await open({ 'bench.status': () => benchView({ labelFormat: '62x29' }) })
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Masquer' })).disabled).toBe(true)
  })

  test('a copy becomes a template of its own', async () => {
    const { user, calls } = await open({ 'template.save': () => ({ ...template, templateId: 'copy', version: 1 }) })
    await user.click(await screen.findByRole('button', { name: 'Enregistrer une copie' }))
    expect(calls.find(({ name }) => name === 'template.save')?.input).toMatchObject({
      templateId: null,
      basedOnVersion: 0,
      document: { title: { fr: 'Brother 62 × 29 mm (DK-11209) (copie)' } },
    })
  })
})
