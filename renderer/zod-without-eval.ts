import { z } from 'zod'

// The page's policy forbids compiling code at run time; told first, zod does not even try, which would be reported.
z.config({ jitless: true })
