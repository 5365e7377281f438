import { z } from 'zod'
import type { Handlers } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { ScanSettings, usualScanSettings } from '../../../shared/contract/scan.ts'
import type { BenchView } from '../../../shared/contract/views.ts'
import { actOf, type StationContext } from '../context.ts'
import { firstTemplateId, presentTemplateId } from '../labels/label-templates.ts'
import { templateView } from '../labels/template-view.ts'
import { getBench } from '../store/bench/bench.ts'
import { countByState } from '../store/devices/devices.ts'
import { findLot } from '../store/campaign/lots.ts'
import { getSetting, keepSetting } from '../store/bench/settings.ts'

type BenchHandlers = Pick<Handlers<StationContract>, 'bench.status' | 'bench.configure' | 'profile.list'>

/** What the bench works with by default, as it is kept; a field that an older station kept otherwise is dropped. */
const Defaults = z.object({
  profileId: z.string().optional().catch(undefined),
  lotId: z.string().nullable().optional().catch(undefined),
  labelFormat: z.string().optional().catch(undefined),
  printer: z.string().nullable().optional().catch(undefined),
  scan: ScanSettings.catch(usualScanSettings).optional(),
})
const settingName = 'bench-defaults'
const firstProfileId = 'laptop-2026'

const keptDefaults = (store: StationContext['store']) => Defaults.catch({}).parse(getSetting(store, settingName) ?? {})

/** The bench as its screens see it. */
export function viewOfBench({ store, profiles, version, dataFolder }: StationContext): BenchView {
  const { profileId, lotId = null, labelFormat = firstTemplateId, printer = null, scan } = keptDefaults(store)
  const known = profiles.all.find(({ id }) => id === profileId) ?? profiles.byId(firstProfileId)
  return {
    prefix: getBench(store).prefix,
    version,
    dataFolder,
    profileId: known.id,
    lotId: lotId !== null && findLot(store, lotId) !== null ? lotId : null,
    labelFormat: presentTemplateId(labelFormat),
    printer,
    scan: scan ?? usualScanSettings,
    devicesByState: countByState(store),
  }
}

/** The bench itself: how it stands and what it works with by default. */
export function benchHandlers(context: StationContext): BenchHandlers {
  const { store, profiles } = context
  return {
    'bench.status': () => viewOfBench(context),
    'bench.configure': (change) => {
      if (change.profileId !== undefined) profiles.byId(change.profileId)
      if (change.labelFormat !== undefined) {
        const template = context.labelTemplates().byId(change.labelFormat)
        if (context.labelTemplates().isHidden(template.templateId)) {
          // What a bench prints with is shown where it is chosen.
          context.labelTemplates().hide(actOf(context), template.templateId, false)
          context.publish('template.changed', templateView(context, template))
        }
      }
      const { lotId } = change
      if (lotId !== undefined && lotId !== null && findLot(store, lotId) === null) {
        throw new Refusal({ code: 'lot-not-found', what: 'There is no such lot', where: lotId })
      }
      const before = keptDefaults(store)
      const scan = { ...(before.scan ?? usualScanSettings), ...change.scan }
      keepSetting(store, settingName, { ...before, ...change, scan })
      const changed = viewOfBench(context)
      context.publish('bench.changed', changed)
      return changed
    },
    'profile.list': () => [...profiles.all],
  }
}
