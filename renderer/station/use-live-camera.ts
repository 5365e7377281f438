import { useEffect, useRef, useState, type RefObject } from 'react'
import { shell } from './clients.ts'

export type LiveCameraStage = 'waiting' | 'live' | 'none' | 'refused'
export type CameraChoice = { readonly id: string; readonly text: string }

/**
 * Shows a camera in a video element as long as the component is there; the shell lets the page have it for that time
 * only. Cameras are told once one of them is live, since a page does not learn their names before.
 *
 * @param deviceId which camera; null for the one that the system prefers.
 */
export function useLiveCamera(deviceId: string | null): {
  /** The element that shows it; it has to be there from the beginning. */
  readonly video: RefObject<HTMLVideoElement | null>
  readonly stage: LiveCameraStage
  readonly cameras: readonly CameraChoice[]
  /** The one that is live, by its id; null while none is. */
  readonly liveId: string | null
} {
  const video = useRef<HTMLVideoElement>(null)
  const [stage, setStage] = useState<LiveCameraStage>('waiting')
  const [cameras, setCameras] = useState<readonly CameraChoice[]>([])
  const [liveId, setLiveId] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    let stream: MediaStream | undefined
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const start = async () => {
      await shell.call('camera.allow', { isAllowed: true })
      const size = { width: { ideal: 1920 }, height: { ideal: 1080 } }
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video:
            deviceId === null ? { ...size, facingMode: 'environment' } : { ...size, deviceId: { exact: deviceId } },
        })
      } catch (error) {
        const name = error instanceof DOMException ? error.name : ''
        if (!isOver) setStage(name === 'NotAllowedError' ? 'refused' : 'none')
        return
      }
      const all = await navigator.mediaDevices.enumerateDevices()
      if (isOver || video.current === null) {
        stop()
        return
      }
      const named = all.filter(({ kind }) => kind === 'videoinput')
      setCameras(named.map((one, index) => ({ id: one.deviceId, text: one.label || `${index + 1}` })))
      setLiveId(stream.getVideoTracks()[0]?.getSettings().deviceId ?? null)
      video.current.srcObject = stream
      await video.current.play()
      setStage('live')
    }
    void start()
    return () => {
      isOver = true
      stop()
      void shell.call('camera.allow', { isAllowed: false })
    }
  }, [deviceId])
  return { video, stage, cameras, liveId }
}
