import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { usePreferences } from '../../preferences.ts'
import { station } from '../../station/clients.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { useChosenPlanned } from './chosen-device.ts'
import { JobBar } from './JobBar.tsx'
import { MoveBar } from './MoveBar.tsx'
import { PlacementColumn } from './PlacementColumn.tsx'
import { profileWords, reasonWords } from './placement-words.ts'
import { inAllocation, moved, placeBeside, roomIn, withoutQueued, type Placed } from './placements.ts'
import { RefusedPlacements } from './RefusedPlacements.tsx'
import { SendBar } from './SendBar.tsx'
import { UndecidedColumn } from './UndecidedColumn.tsx'
import { useMoveQueued } from './use-move-queued.ts'
import { usePlanningJob } from './use-planning-job.ts'

/** The same one at every drawing, so that nothing follows from it. */
const nothingPlaced: readonly Placed[] = []

export interface AssignViewProps {
  readonly operationId: string
}

/** Which devices go to which allocation: proposed, changed by hand, scan or key, accepted as a whole. */
export function AssignView({ operationId }: AssignViewProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const job = usePlanningJob('planning.assign')
  const accepting = usePlanningJob('planning.accept', 'go on')
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => void (isHere.current = false)
  }, [])
  const [changed, setChanged] = useState<readonly Placed[] | null>(null)
  const [allowed, setAllowed] = useState<ReadonlyMap<string, AllocationView>>(new Map())
  const { deviceId: chosenId, choose, show } = useChosenPlanned()
  const lots = useStationQuery('lot.list', {}).data ?? []
  const refresh = async () => {
    const now = await station.call('allocation.list', { operationId })
    setAllowed(new Map(now.map((one) => [one.allocationId, one])))
  }
  const moveQueued = useMoveQueued(() => void refresh())
  const placed = changed ?? job.answer?.proposals ?? nothingPlaced
  useEffect(() => {
    show(job.answer === null ? null : new Set(placed.map(({ deviceId }) => deviceId)))
    return () => show(null)
  }, [job.answer, placed, show])
  const allocations = (job.answer?.allocations ?? []).map((one) => allowed.get(one.allocationId) ?? one)
  const placedIn = (allocationId: string) => inAllocation(placed, allocationId)
  const isOver = allocations.some((one) => placedIn(one.allocationId).length > (roomIn(one) ?? Infinity))
  const move = (deviceId: string, allocationId: string | null) => {
    const next = moved(placed, deviceId, allocationId)
    const one = placed.find((candidate) => candidate.deviceId === deviceId)
    if (next !== null) setChanged(next)
    else if (one === undefined) moveQueued(deviceId, allocationId)
    else say({ kind: 'warning', text: (translate) => translate('planning.cannotFit', { tag: one.tag }) })
  }
  const step = (deviceId: string, by: 1 | -1) => {
    const one = placed.find((candidate) => candidate.deviceId === deviceId)
    if (one !== undefined) move(deviceId, placeBeside(one, by))
  }
  const inHand = placed.find(({ deviceId }) => deviceId === chosenId)
  const placements = placed.flatMap(({ deviceId, allocationId }) =>
    allocationId === null ? [] : [{ deviceId, allocationId }],
  )
  const propose = async () => {
    setChanged(null)
    setAllowed(new Map())
    accepting.forget()
    await job.start({ operationId })
  }
  const accept = async () => {
    const answer = await accepting.start({ placements })
    if (answer === null) return
    const { queued, refused: inTheWay, left } = answer
    if (left > 0) say({ kind: 'warning', text: (translate) => translate('planning.acceptStopped', { queued, left }) })
    else if (inTheWay.length === 0)
      say({ kind: 'done', text: (translate) => translate('planning.accepted', { count: queued }) })
    if (!isHere.current) return
    if (left === 0 && inTheWay.length === 0) return await propose()
    setChanged((current) => withoutQueued(current ?? placed, placements, answer))
    await refresh()
  }
  const refused = accepting.answer?.refused ?? []
  const leaveOut = () => {
    const left = new Set(refused.map(({ deviceId }) => deviceId))
    setChanged(placed.map((one) => (left.has(one.deviceId) ? { ...one, allocationId: null, reason: 'person' } : one)))
    accepting.forget()
  }
  const words = (allocationId: string) =>
    job.answer === null ? '' : profileWords(job.answer, allocationId, language, t)
  const reasonOf = (one: Placed) => (job.answer === null ? '' : reasonWords(one, job.answer, language, t))
  const isBusy = job.progress !== null || accepting.progress !== null
  const error = job.error ?? accepting.error
  return (
    <div className="flex h-full flex-col gap-4">
      <div className="flex flex-wrap items-center gap-4">
        <JobBar
          name={t('planning.propose')}
          progress={job.progress ?? accepting.progress}
          isDone={placements.length > 0}
          onStart={() => void propose()}
          doing={accepting.progress === null ? undefined : t('planning.accepting')}
          onStop={job.progress === null ? accepting.stop : job.stop}
        />
        {job.answer !== null && !isBusy && (
          <ActionButton isBig look="main" isDisabled={placements.length === 0 || isOver} onPress={() => void accept()}>
            {`${t('planning.accept')} (${placements.length})`}
          </ActionButton>
        )}
        <p className="max-w-3xl min-w-64 flex-1 text-base text-quiet">
          {t(
            accepting.progress !== null
              ? 'planning.stopKeeps'
              : placements.length === 0
                ? 'planning.proposeHow'
                : 'planning.howToMove',
          )}
        </p>
      </div>
      {error !== null && <Problem error={error} />}
      {refused.length > 0 && (
        <RefusedPlacements refused={refused} queued={accepting.answer?.queued ?? 0} onLeaveOut={leaveOut} />
      )}
      {(job.answer?.waiting ?? 0) > 0 && (
        <p className="font-semibold">{t('planning.waiting', { count: job.answer?.waiting ?? 0 })}</p>
      )}
      {inHand !== undefined && (
        <SendBar device={inHand} allocations={allocations} onSend={(to) => move(inHand.deviceId, to)} />
      )}
      {inHand === undefined && chosenId !== null && (
        <MoveBar deviceId={chosenId} allocations={allocations} onMove={(to) => moveQueued(chosenId, to)} />
      )}
      {job.answer !== null && (
        <div className="flex min-h-0 flex-1 gap-4 overflow-auto pb-2">
          {allocations.map((one) => (
            <PlacementColumn
              key={one.allocationId}
              title={`${one.partnerName} · ${one.waveName}`}
              placed={placedIn(one.allocationId)}
              room={roomIn(one)}
              allocation={one}
              lots={lots.filter((lot) => lot.allocationId === one.allocationId && lot.queued > 0)}
              profile={words(one.allocationId)}
              reasonOf={reasonOf}
              onAllowed={(next) => setAllowed(new Map(allowed).set(next.allocationId, next))}
              chosenId={chosenId}
              onChoose={choose}
              onDrop={(deviceId) => move(deviceId, one.allocationId)}
              onStep={step}
            />
          ))}
          <PlacementColumn
            title={t('planning.nowhere')}
            placed={inAllocation(placed, null)}
            room={undefined}
            allocation={null}
            reasonOf={reasonOf}
            chosenId={chosenId}
            onChoose={choose}
            onDrop={(deviceId) => move(deviceId, null)}
            onStep={step}
          />
          {job.answer.undecided.map((one) => (
            <UndecidedColumn key={one.allocationId} allocation={one} />
          ))}
        </div>
      )}
    </div>
  )
}
