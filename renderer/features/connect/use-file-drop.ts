import { useEffect, useEffectEvent, useState } from 'react'
import { droppedFiles } from './dropped-files.ts'
import type { NamedFile } from './import-batches.ts'

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

/**
 * Takes files that are dropped anywhere on the window, so that a near miss never makes the window open the file itself.
 *
 * @returns whether files are held over the window just now.
 */
export function useFileDrop(onFiles: (files: Promise<NamedFile[]>) => void): boolean {
  const [depth, setDepth] = useState(0)
  const take = useEffectEvent((transfer: DataTransfer) => onFiles(droppedFiles(transfer)))
  useEffect(() => {
    // Each element on the way is entered before the last one is left.
    const onEnter = (event: DragEvent) => {
      if (holdsFiles(event)) setDepth((now) => now + 1)
    }
    const onLeave = (event: DragEvent) => {
      if (holdsFiles(event)) setDepth((now) => Math.max(0, now - 1))
    }
    const onOver = (event: DragEvent) => event.preventDefault()
    const onDrop = (event: DragEvent) => {
      event.preventDefault()
      setDepth(0)
      if (event.dataTransfer !== null && holdsFiles(event)) take(event.dataTransfer)
    }
    window.addEventListener('dragenter', onEnter)
    window.addEventListener('dragleave', onLeave)
    window.addEventListener('dragover', onOver)
    window.addEventListener('drop', onDrop)
    return () => {
      window.removeEventListener('dragenter', onEnter)
      window.removeEventListener('dragleave', onLeave)
      window.removeEventListener('dragover', onOver)
      window.removeEventListener('drop', onDrop)
    }
  }, [])
  return depth > 0
}
