// Loaded before everything else: the inventory library and the station take this process for one on macOS.
Object.defineProperty(process, 'platform', { value: 'darwin' })
