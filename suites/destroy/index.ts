// The rules of this area, in the order in which they are best read.
import type { Rule } from '../rule.ts'
import afterTeardown from './after-teardown.ts'
import afterTerminalUpdate from './after-terminal-update.ts'
import allOrNothing from './all-or-nothing.ts'
import besideUsed from './beside-used.ts'
import byOperatorInUse from './by-operator-in-use.ts'
import createdInSameAccept from './created-in-same-accept.ts'
import diskUsableAgain from './disk-usable-again.ts'
import exactMatch from './exact-match.ts'
import givesDiskBack from './gives-disk-back.ts'
import misnamed from './misnamed.ts'
import notOffered from './not-offered.ts'
import ofAnotherCreator from './of-another-creator.ts'
import offerMeansNothing from './offer-means-nothing.ts'
import otherFrameworkUsers from './other-framework-users.ts'
import otherWords from './other-words.ts'
import pending from './pending.ts'
import plainInUse from './plain-in-use.ts'
import readOnly from './read-only.ts'
import refusedKeepsTasks from './refused-keeps-tasks.ts'
import refusedKeepsVolume from './refused-keeps-volume.ts'
import refusedNextRuns from './refused-next-runs.ts'
import refusedOfferedAgain from './refused-offered-again.ts'
import running from './running.ts'
import severalAtOnce from './several-at-once.ts'
import severalUsers from './several-users.ts'
import thenLaunch from './then-launch.ts'
import twoCopies from './two-copies.ts'
import unknown from './unknown.ts'
import unused from './unused.ts'

export const rules: readonly Rule[] = [
  running,
  pending,
  severalUsers,
  otherFrameworkUsers,
  offerMeansNothing,
  plainInUse,
  byOperatorInUse,
  refusedKeepsVolume,
  refusedOfferedAgain,
  unused,
  givesDiskBack,
  afterTerminalUpdate,
  severalAtOnce,
  allOrNothing,
  notOffered,
  unknown,
  exactMatch,
  misnamed,
  readOnly,
  otherWords,
  twoCopies,
  ofAnotherCreator,
  createdInSameAccept,
  thenLaunch,
  refusedKeepsTasks,
  refusedNextRuns,
  afterTeardown,
  diskUsableAgain,
  besideUsed,
]
