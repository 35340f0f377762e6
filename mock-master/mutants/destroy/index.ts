import type { Mutant } from '../mutant.ts'
import forgetsUsers from './forgets-users.ts'

export const mutants: readonly Mutant[] = [forgetsUsers]
