// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import challenge from './challenge.ts'
import frameworkPrincipal from './framework-principal.ts'
import operator401 from './operator-401.ts'
import operatorCreator from './operator-creator.ts'
import operatorReserver from './operator-reserver.ts'
import scheduler401 from './scheduler-401.ts'
import wrongCredentials from './wrong-credentials.ts'

export const rules: readonly Rule[] = [
  operator401,
  scheduler401,
  wrongCredentials,
  challenge,
  frameworkPrincipal,
  operatorCreator,
  operatorReserver,
]
