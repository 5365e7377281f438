import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { fetchLaterPages } from './pages/later-page.ts'
import { usePreferences } from './preferences.ts'
import { rememberFirst } from './station/first-answers.ts'
import { createQueryClient } from './station/query-client.ts'
import './styles.css'
import { startCatalogue } from './text/catalogue.ts'

const place = document.getElementById('root')
if (place === null) throw new Error('The page has no place for the screens')

const queryClient = createQueryClient()
void Promise.all([
  rememberFirst(queryClient, window.etabli.first),
  startCatalogue(usePreferences.getState().language),
]).then(([state]) => {
  createRoot(place).render(
    <StrictMode>
      <App queryClient={queryClient} initialState={state} />
    </StrictMode>,
  )
  requestIdleCallback(() => void fetchLaterPages())
})
