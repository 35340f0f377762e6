import type { Mutant } from '../mutant.ts'
import addsOneOfALaunch from './adds-one-of-a-launch.ts'
import agentOfTomorrow from './agent-of-tomorrow.ts'
import belowTheRoot from './below-the-root.ts'
import flatVersion from './flat-version.ts'
import healthInWords from './health-in-words.ts'
import healthWithoutBody from './health-without-body.ts'
import heartbeatBeforeState from './heartbeat-before-state.ts'
import noSuchAgent from './no-such-agent.ts'
import noSuchFramework from './no-such-framework.ts'
import noUpdates from './no-updates.ts'
import reservesWhatWillCome from './reserves-what-will-come.ts'
import saysCreated from './says-created.ts'
import saysReserved from './says-reserved.ts'
import saysTornDown from './says-torn-down.ts'
import streamWithoutState from './stream-without-state.ts'
import tasksByTheirStates from './tasks-by-their-states.ts'
import teardownIdempotent from './teardown-idempotent.ts'
import teardownLists from './teardown-lists.ts'
import tooLargeForTheAgent from './too-large-for-the-agent.ts'
import tooLargeIsWrong from './too-large-is-wrong.ts'
import unreserveIsWrong from './unreserve-is-wrong.ts'
import unreserveLater from './unreserve-later.ts'
import updatesOfTheEnd from './updates-of-the-end.ts'
import uuidsAsPeopleReadThem from './uuids-as-people-read-them.ts'
import viewOfBefore from './view-of-before.ts'

export const mutants: readonly Mutant[] = [
  addsOneOfALaunch,
  agentOfTomorrow,
  belowTheRoot,
  flatVersion,
  healthInWords,
  healthWithoutBody,
  heartbeatBeforeState,
  noSuchAgent,
  noSuchFramework,
  noUpdates,
  saysCreated,
  saysTornDown,
  streamWithoutState,
  tasksByTheirStates,
  teardownIdempotent,
  teardownLists,
  tooLargeForTheAgent,
  tooLargeIsWrong,
  unreserveIsWrong,
  unreserveLater,
  updatesOfTheEnd,
  viewOfBefore,
  uuidsAsPeopleReadThem,
  saysReserved,
  reservesWhatWillCome,
]
