import { fileURLToPath } from 'node:url'

/** The checkout's resources: seed profiles and fonts. */
export const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
