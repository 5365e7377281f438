import { Component, type ReactNode } from 'react'
import { Translation } from 'react-i18next'
import { ActionButton } from './ActionButton.tsx'

export interface CrashScreenProps {
  readonly children: ReactNode
}

/** Catches what a screen could not draw: says that nothing is lost, and offers to load the page again. */
export class CrashScreen extends Component<CrashScreenProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render() {
    if (!this.state.hasCrashed) return this.props.children
    return (
      <Translation>
        {(t) => (
          <main className="grid h-full place-items-center p-8">
            <div role="alert" className="flex max-w-2xl flex-col gap-6 text-xl">
              <p>{t('frame.crashed')}</p>
              <ActionButton isBig look="main" onPress={() => window.location.reload()}>
                {t('frame.reload')}
              </ActionButton>
            </div>
          </main>
        )}
      </Translation>
    )
  }
}
