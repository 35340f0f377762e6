// Every mutant, by the area of the rule that it breaks.
import { mutants as agents } from './agents/index.ts'
import { mutants as allocation } from './allocation/index.ts'
import { mutants as auth } from './auth/index.ts'
import { mutants as create } from './create/index.ts'
import { mutants as data } from './data/index.ts'
import { mutants as destroy } from './destroy/index.ts'
import { mutants as exclusive } from './exclusive/index.ts'
import { mutants as feedback } from './feedback/index.ts'
import { mutants as filters } from './filters/index.ts'
import { mutants as groups } from './groups/index.ts'
import { mutants as hazards } from './hazards/index.ts'
import { mutants as launch } from './launch/index.ts'
import type { Mutant } from './mutant.ts'
import { mutants as offers } from './offers/index.ts'
import { mutants as operator } from './operator/index.ts'
import { mutants as optIn } from './opt-in/index.ts'
import { mutants as rescind } from './rescind/index.ts'
import { mutants as reserve } from './reserve/index.ts'
import { mutants as resize } from './resize/index.ts'
import { mutants as roles } from './roles/index.ts'
import { mutants as subscribe } from './subscribe/index.ts'
import { mutants as views } from './views/index.ts'
import { mutants as wire } from './wire/index.ts'

export type { Mutant } from './mutant.ts'

export const mutants: readonly Mutant[] = [
  ...wire,
  ...subscribe,
  ...offers,
  ...optIn,
  ...reserve,
  ...create,
  ...launch,
  ...groups,
  ...exclusive,
  ...destroy,
  ...rescind,
  ...resize,
  ...filters,
  ...roles,
  ...allocation,
  ...operator,
  ...views,
  ...agents,
  ...feedback,
  ...data,
  ...auth,
  ...hazards,
]
