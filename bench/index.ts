import { acceptRoundTrips } from './accept-round-trips.ts'
import { allocation } from './allocation.ts'
import { fullRun } from './full-run.ts'
import { installation } from './install.ts'
import type { Measurement } from './measurement.ts'
import { memory } from './memory.ts'
import { oneCall } from './one-call.ts'
import { playCost } from './play-cost.ts'
import { schemaValidation } from './schemas.ts'
import { smallCalls } from './small-calls.ts'
import { startUp } from './start-up.ts'
import { viewCost } from './views.ts'

/** What is measured, in the order of the table. */
export const measurements: readonly Measurement[] = [
  fullRun,
  playCost,
  smallCalls,
  acceptRoundTrips,
  viewCost,
  allocation,
  oneCall,
  memory,
  startUp,
  installation,
  schemaValidation,
]
