import { create } from 'zustand'

/** Whether the camera of this window scans. Never kept: a camera is off until somebody switches it on. */
export const useCamera = create<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

export function switchCamera(isOn: boolean): void {
  useCamera.setState({ isOn })
}
