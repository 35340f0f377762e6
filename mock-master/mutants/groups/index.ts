import type { Mutant } from '../mutant.ts'
import aloneOnVolumes from './alone-on-volumes.ts'
import executorsNeverLetGo from './executors-never-let-go.ts'
import failureOfSomebody from './failure-of-somebody.ts'
import failureSaysItAll from './failure-says-it-all.ts'
import forgetsExecutors from './forgets-executors.ts'
import groupsUseNothingUp from './groups-use-nothing-up.ts'
import killsOne from './kills-one.ts'
import leavesOutStrangers from './leaves-out-strangers.ts'
import leavesOutTheInvalid from './leaves-out-the-invalid.ts'
import membersShare from './members-share.ts'
import noSharing from './no-sharing.ts'
import noVolumesInExecutors from './no-volumes-in-executors.ts'
import oneByOne from './one-by-one.ts'
import overwritesExecutors from './overwrites-executors.ts'
import shutdownIsARequest from './shutdown-is-a-request.ts'

export const mutants: readonly Mutant[] = [
  aloneOnVolumes,
  executorsNeverLetGo,
  forgetsExecutors,
  groupsUseNothingUp,
  killsOne,
  leavesOutTheInvalid,
  membersShare,
  noSharing,
  noVolumesInExecutors,
  oneByOne,
  overwritesExecutors,
  leavesOutStrangers,
  shutdownIsARequest,
  failureOfSomebody,
  failureSaysItAll,
]
