import workerAddress from './decode-worker.ts?worker&url'

/**
 * Starts the decoder's worker. The pages' policy lets no text become a script's address but through this one policy,
 * and it knows one address.
 */
const policy = window.trustedTypes?.createPolicy('etabli-decoder', {
  createScriptURL: (address) => {
    if (address !== workerAddress) throw new TypeError('This policy starts the decoder only')
    return address
  },
})

export function startDecoder(): Worker {
  const address = policy?.createScriptURL(workerAddress) ?? workerAddress
  return new Worker(address as string, { type: 'module', name: 'decoder' })
}
