// Every fault, in the order of the documentation.
import cutStream from './cut-stream.ts'
import delayOffers from './delay-offers.ts'
import dropOperation from './drop-operation.ts'
import duplicateEvents from './duplicate-events.ts'
import failOver from './fail-over.ts'
import type { FaultKind } from './fault.ts'
import loseAgent from './lose-agent.ts'
import loseUpdate from './lose-update.ts'
import mutant from './mutant.ts'
import raceDestroy from './race-destroy.ts'
import refuseOperation from './refuse-operation.ts'
import rescindOffer from './rescind-offer.ts'
import slowEvents from './slow-events.ts'
import stealVolume from './steal-volume.ts'

export const faultKinds: readonly FaultKind[] = [
  refuseOperation,
  dropOperation,
  delayOffers,
  loseUpdate,
  rescindOffer,
  cutStream,
  failOver,
  loseAgent,
  stealVolume,
  raceDestroy,
  slowEvents,
  duplicateEvents,
  mutant,
]
