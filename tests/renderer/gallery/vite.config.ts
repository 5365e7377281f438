import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Serves the screens over a made-up bench, to be looked at in any browser: `vite --config` with this file. */
export default defineConfig({
  root,
  plugins: [react(), tailwindcss()],
  server: { host: '127.0.0.1', port: 5199, strictPort: true, hmr: false, watch: null },
  optimizeDeps: { entries: ['tests/renderer/gallery/main.tsx'] },
})
