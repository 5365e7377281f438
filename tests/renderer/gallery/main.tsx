import { createRoot } from 'react-dom/client'
import { App } from '../../../renderer/app.tsx'
import { usePreferences } from '../../../renderer/preferences.ts'
import { rememberFirst } from '../../../renderer/station/first-answers.ts'
import { createQueryClient } from '../../../renderer/station/query-client.ts'
import '../../../renderer/styles.css'
import { startCatalogue } from '../../../renderer/text/catalogue.ts'
import { galleryBench } from './bench.ts'

// ?scene=…&theme=…&language=… choose what is shown; the hash is the app's own address.
const asked = new URLSearchParams(window.location.search)
const language = asked.get('language') === 'en' ? 'en' : 'fr'
usePreferences.setState({ theme: asked.get('theme') === 'dark' ? 'dark' : 'light', language })
Object.assign(window, { etabli: galleryBench(asked.get('scene') ?? 'busy').bridge })

const place = document.getElementById('root')
if (place === null) throw new Error('The gallery has no place for the screens')
await startCatalogue(language)
const queryClient = createQueryClient()
void rememberFirst(queryClient, window.etabli.first).then((initialState) =>
  createRoot(place).render(<App queryClient={queryClient} initialState={initialState} />),
)
