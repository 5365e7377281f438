// Loaded before everything else: the inventory library and the station take this process for one on Windows.
Object.defineProperty(process, 'platform', { value: 'win32' })
