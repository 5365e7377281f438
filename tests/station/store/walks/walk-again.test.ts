import { walkSeeds } from './walks.ts'

walkSeeds([12_413, 20_260_507])
