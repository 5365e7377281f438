import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { shell } from '../../station/clients.ts'
import { look, noSight, type SeenCode } from './choose-code.ts'
import { startDecoder } from './start-decoder.ts'

export type CameraStage = 'waiting' | 'looking' | 'none' | 'refused'

/** Enough for a hand that holds a label, and leaves the processor to the bench. */
const betweenPicturesMs = 80

/**
 * Runs the camera into a video element and decodes what it shows, as long as the component is there. The shell lets
 * this page have the camera for that time only.
 */
export function useCameraScan(onText: (text: string) => void): {
  /** Where its picture is to be shown. */
  readonly video: RefObject<HTMLVideoElement | null>
  readonly stage: CameraStage
} {
  const video = useRef<HTMLVideoElement>(null)
  const [stage, setStage] = useState<CameraStage>('waiting')
  const tell = useEffectEvent((text: string) => onText(text))
  useEffect(() => {
    const decoder = startDecoder()
    let isOver = false
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let sight = noSight

    const lookOnce = async () => {
      const { current } = video
      if (isOver) return
      if (current === null || current.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) {
        timer = setTimeout(() => void lookOnce(), betweenPicturesMs)
        return
      }
      const picture = await createImageBitmap(current)
      if (isOver) picture.close()
      else decoder.postMessage(picture, [picture])
    }
    decoder.addEventListener('message', ({ data }: MessageEvent<readonly SeenCode[]>) => {
      if (isOver) return
      const step = look(sight, data, performance.now())
      sight = step.sight
      if (step.text !== null) tell(step.text)
      timer = setTimeout(() => void lookOnce(), betweenPicturesMs)
    })

    const start = async () => {
      await shell.call('camera.allow', { isAllowed: true })
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { width: { ideal: 1280 }, height: { ideal: 720 }, facingMode: 'environment' },
        })
      } catch (error) {
        const name = error instanceof DOMException ? error.name : ''
        if (!isOver) setStage(name === 'NotAllowedError' ? 'refused' : 'none')
        return
      }
      if (isOver || video.current === null) {
        for (const track of stream.getTracks()) track.stop()
        return
      }
      video.current.srcObject = stream
      await video.current.play()
      setStage('looking')
      await lookOnce()
    }
    void start()
    return () => {
      isOver = true
      clearTimeout(timer)
      decoder.terminate()
      for (const track of stream?.getTracks() ?? []) track.stop()
      void shell.call('camera.allow', { isAllowed: false })
    }
  }, [])
  return { video, stage }
}
