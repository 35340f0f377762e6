import type { Mutant } from '../mutant.ts'
import belongsToTheFirst from './belongs-to-the-first.ts'
import forgetsAgents from './forgets-agents.ts'
import forgetsRoles from './forgets-roles.ts'
import freshDirectories from './fresh-directories.ts'
import hidesVolumesInUse from './hides-volumes-in-use.ts'
import modesMustMatch from './modes-must-match.ts'
import oneAcceptOnly from './one-accept-only.ts'
import oneFrameworkOnly from './one-framework-only.ts'
import rolePrefixes from './role-prefixes.ts'
import usesUpTheCopy from './uses-up-the-copy.ts'

export const mutants: readonly Mutant[] = [
  hidesVolumesInUse,
  usesUpTheCopy,
  oneAcceptOnly,
  oneFrameworkOnly,
  belongsToTheFirst,
  modesMustMatch,
  freshDirectories,
  forgetsRoles,
  rolePrefixes,
  forgetsAgents,
]
