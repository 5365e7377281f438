import { configure } from '@testing-library/react'

/** Waits end when what is waited for has come; the limit only ends a hang, and a second is too little on a busy machine. */
configure({ asyncUtilTimeout: 20_000 })
