import * as cluster from './cluster.ts'
import * as container from './container.ts'
import { Grammar } from './grammar.ts'
import * as offer from './offer.ts'
import * as operatorCall from './operator-call.ts'
import * as operatorResponse from './operator-response.ts'
import * as resource from './resource.ts'
import * as scheduler from './scheduler.ts'
import * as task from './task.ts'

const tables = [
  resource,
  container,
  task,
  offer,
  cluster,
  scheduler,
  operatorCall,
  operatorResponse,
]

/** Every message of the scheduler and the operator API. */
export const grammar: Grammar = new Grammar(
  Object.assign({}, ...tables.map(({ messages }) => messages)),
  Object.assign({}, ...tables.map(({ enums }) => enums)),
)
