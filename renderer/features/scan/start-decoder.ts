// oxlint-disable-next-line import/default -- Vite gives the built worker's address
import workerAddress from './decode-worker.ts?worker&url'

/** Chromium's Trusted Types (W3C), as far as they are used here. */
type TrustedTypes = {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}
const { trustedTypes } = window as Window & { readonly trustedTypes?: TrustedTypes }

/** The pages' policy lets no text become a script's address but through this one, and it knows one address. */
const policy = trustedTypes?.createPolicy('etabli-decoder', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError('This policy starts the decoder only')
    return address
  },
})

/** Starts the decoder of the camera's pictures beside the page. */
export function startDecoder(): Worker {
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module', name: 'decoder' })
}
