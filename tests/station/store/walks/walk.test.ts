import { walkSeeds } from './walks.ts'

walkSeeds([1, 3090])
