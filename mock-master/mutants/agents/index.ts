import type { Mutant } from '../mutant.ts'
import defaultFailoverTimeout from './default-failover-timeout.ts'
import goneIsGone from './gone-is-gone.ts'
import killsAtDisconnect from './kills-at-disconnect.ts'
import neverDisconnects from './never-disconnects.ts'
import offersOfTheAbsent from './offers-of-the-absent.ts'
import onlyConnectedUsers from './only-connected-users.ts'
import reconcilesWhatItIsAsked from './reconciles-what-it-is-asked.ts'
import tasksOfTheSession from './tasks-of-the-session.ts'
import teardownHangsUp from './teardown-hangs-up.ts'
import usedAfterTeardown from './used-after-teardown.ts'
import volumesOfTheFramework from './volumes-of-the-framework.ts'
import waitsForContainers from './waits-for-containers.ts'

export const mutants: readonly Mutant[] = [
  defaultFailoverTimeout,
  goneIsGone,
  killsAtDisconnect,
  neverDisconnects,
  offersOfTheAbsent,
  onlyConnectedUsers,
  reconcilesWhatItIsAsked,
  tasksOfTheSession,
  teardownHangsUp,
  usedAfterTeardown,
  volumesOfTheFramework,
  waitsForContainers,
]
