// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import effectFollows from './effect-follows.ts'
import eventBytes from './event-bytes.ts'
import eventStream from './event-stream.ts'
import eventTaskAdded from './event-task-added.ts'
import eventTaskUpdated from './event-task-updated.ts'
import getHealth from './get-health.ts'
import getVersion from './get-version.ts'
import insufficient409 from './insufficient-409.ts'
import masterPrefix from './master-prefix.ts'
import reservationFollows from './reservation-follows.ts'
import reserve409 from './reserve-409.ts'
import teardown from './teardown.ts'
import teardownUnknown from './teardown-unknown.ts'
import unknownAgent from './unknown-agent.ts'
import unreserveUsed409 from './unreserve-used-409.ts'

export const rules: readonly Rule[] = [
  getHealth,
  getVersion,
  masterPrefix,
  unknownAgent,
  insufficient409,
  unreserveUsed409,
  effectFollows,
  eventStream,
  eventTaskAdded,
  eventTaskUpdated,
  teardown,
  teardownUnknown,
  eventBytes,
  reservationFollows,
  reserve409,
]
