import type { MadeLaptop } from './emulated-laptop.ts'

/** Sold as 256 GB (IDEMA LBA1-03). */
const diskBytes = 256_060_514_304

/** What the emulator is told to be, and what the bench has to know afterwards. */
export const laptop: MadeLaptop = {
  manufacturer: 'LENOVO',
  model: '20L5CTO1WW',
  version: 'ThinkPad T480',
  serial: 'PF1ABC23',
  uuid: '2f6c1a34-90de-4b57-a1c8-5d0e7f3b9a12',
  processor: 'Intel(R) Core(TM) i5-8350U CPU @ 1.70GHz',
  modules: [
    {
      megabytes: 8192,
      speed: 2400,
      manufacturer: 'Samsung',
      part: 'M471A1K43CB1-CRC',
      serial: '3A1B2C3D',
      locator: 'ChannelA-DIMM0',
    },
    {
      megabytes: 4096,
      speed: 2400,
      manufacturer: 'SK Hynix',
      part: 'HMA851S6AFR6N-UH',
      serial: 'E33EF4E9',
      locator: 'ChannelB-DIMM0',
    },
  ],
  disk: { serial: 'S444NX0M123456', sizeBytes: diskBytes },
}
