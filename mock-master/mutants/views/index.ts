import type { Mutant } from '../mutant.ts'
import nameOfOld from './name-of-old.ts'
import updateForgetsName from './update-forgets-name.ts'

export const mutants: readonly Mutant[] = [nameOfOld, updateForgetsName]
