import { lazy, Suspense } from 'react'
import { useCamera } from '../features/scan/camera-state.ts'
import { LabelCheckStrip } from '../features/scan/LabelCheckStrip.tsx'
import { ScanFlash } from '../features/scan/ScanFlash.tsx'
import { go } from '../navigation.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import { useStationQuery } from '../station/use-station-query.ts'

/** Fetched with the first camera: most benches have a scanner. */
const CameraScan = lazy(async () => {
  const { CameraScan: component } = await import('../features/scan/CameraScan.tsx')
  return { default: component }
})

/** What scanning shows around every screen: the check that is under way, the camera, and what a scan came to. */
export function ScanFrame() {
  const bench = useStationQuery('bench.status', {}).data
  const configure = useStationCommand('bench.configure')
  const isCameraOn = useCamera((state) => state.isOn)
  return (
    <>
      <LabelCheckStrip
        isLabelCheck={bench?.scan.isLabelCheck === true}
        onEnd={() => configure.mutate({ scan: { isLabelCheck: false } })}
      />
      {isCameraOn && (
        <Suspense>
          <CameraScan />
        </Suspense>
      )}
      <ScanFlash onOpen={(deviceId) => go({ place: 'device', deviceId, view: 'verdict' })} />
    </>
  )
}
