// Every rule, in the order in which the specification is best read.
import { rules as agents } from './agents/index.ts'
import { rules as allocation } from './allocation/index.ts'
import { rules as auth } from './auth/index.ts'
import { rules as create } from './create/index.ts'
import { rules as data } from './data/index.ts'
import { rules as destroy } from './destroy/index.ts'
import { rules as exclusive } from './exclusive/index.ts'
import { rules as feedback } from './feedback/index.ts'
import { rules as filters } from './filters/index.ts'
import { rules as groups } from './groups/index.ts'
import { rules as hazards } from './hazards/index.ts'
import { rules as launch } from './launch/index.ts'
import { rules as offers } from './offers/index.ts'
import { rules as operator } from './operator/index.ts'
import { rules as optIn } from './opt-in/index.ts'
import { rules as rescind } from './rescind/index.ts'
import { rules as reserve } from './reserve/index.ts'
import { rules as resize } from './resize/index.ts'
import { rules as roles } from './roles/index.ts'
import type { Rule } from './rule.ts'
import { rules as subscribe } from './subscribe/index.ts'
import { rules as views } from './views/index.ts'
import { rules as wire } from './wire/index.ts'

export const rules: readonly Rule[] = [
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
