import { Refusal } from '../../../shared/contract/refusal.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import {
  keepShippedTemplates,
  newestTemplates,
  saveTemplate,
  type KeptTemplate,
} from '../store/bench/label-templates.ts'
import {
  putAwayTemplates,
  putTemplateAway,
  showTemplate,
  templatesThatCame,
} from '../store/bench/put-away-templates.ts'
import type { Act, Store } from '../store/store.ts'
import { shippedTemplates } from './shipped-templates.ts'

/** Before there were templates, labels had a format of one of four names; three of them are still ids. */
const formerNames: Readonly<Record<string, string>> = { 'a4-21': 'l7160' }

/** The id of the template that has this name now. */
export const presentTemplateId = (name: string): string => formerNames[name] ?? name

/** The template a bench prints with until it chooses another. */
export const firstTemplateId = '62x29'

/** The label templates of a bench: the newest version of each. */
export type LabelTemplates = {
  /** Hidden ones among them; deleted ones are none any more. */
  readonly all: () => readonly KeptTemplate[]
  /** By its id, or by the name that its format had before. @throws Refusal `template-not-found`. */
  byId(templateId: string): KeptTemplate
  /** As this station brought it along; null for one that was made here. */
  shipped(templateId: string): LabelTemplate | null
  isHidden(templateId: string): boolean
  /** Whether it was made on this bench: no version of it ever came with a station. */
  isOwn(templateId: string): boolean
  hide(act: Act, templateId: string, isHidden: boolean): void
  /** Only of one that {@link isOwn}. */
  delete(act: Act, templateId: string): void
  /** Saves the next version; 0 is the version of what is not there yet. @throws Refusal `template-changed`. */
  save(act: Act, template: Omit<KeptTemplate, 'version'>, basedOnVersion: number): KeptTemplate
}

/** How a print names what it was made with: "62x29@3". */
export const versionName = ({ templateId, version }: Pick<KeptTemplate, 'templateId' | 'version'>): string =>
  `${templateId}@${version}`

/** Loads the templates of a bench, and keeps in the database what came with this station. */
export function openLabelTemplates(store: Store, act: Act, resourcesFolder: string): LabelTemplates {
  const shipped = shippedTemplates(resourcesFolder)
  keepShippedTemplates(store, act, shipped)
  const away = new Map(putAwayTemplates(store))
  const came = templatesThatCame(store)
  const present = newestTemplates(store).filter(({ templateId }) => away.get(templateId) !== 'deleted')
  const known = new Map(present.map((template) => [template.templateId, template]))
  return {
    all: () => [...known.values()],
    byId(templateId) {
      const found = known.get(presentTemplateId(templateId))
      if (found !== undefined) return found
      throw new Refusal({
        code: 'template-not-found',
        what: 'There is no such label template',
        where: templateId,
        remedy: `Known: ${[...known.keys()].join(', ')}.`,
      })
    },
    shipped: (templateId) => shipped.get(templateId) ?? null,
    isHidden: (templateId) => away.get(templateId) === 'hidden',
    isOwn: (templateId) => !came.has(templateId),
    hide(hideAct, templateId, isHidden) {
      if (isHidden) {
        putTemplateAway(store, hideAct, templateId, 'hidden')
        away.set(templateId, 'hidden')
      } else {
        showTemplate(store, hideAct, templateId)
        away.delete(templateId)
      }
    },
    delete(deleteAct, templateId) {
      // A hidden one is shown first: it is put away in one way only.
      showTemplate(store, deleteAct, templateId)
      putTemplateAway(store, deleteAct, templateId, 'deleted')
      away.set(templateId, 'deleted')
      known.delete(templateId)
    },
    save(saveAct, template, basedOnVersion) {
      const saved = saveTemplate(store, saveAct, template, basedOnVersion)
      if (saved.result === 'template-changed') {
        throw new Refusal({
          code: 'template-changed',
          what: 'Somebody saved another version of this template in the meantime',
          where: template.templateId,
          remedy: 'Open the template again and repeat the change.',
        })
      }
      known.set(template.templateId, saved.template)
      return saved.template
    },
  }
}
