// Empties dist, so that a build never ships what the sources no longer have.
import { rmSync } from 'node:fs'

rmSync(new URL('../dist', import.meta.url), { recursive: true, force: true })
