// The duties of frameworks, in the order in which they are best read.
import type { Duty } from '../conduct/duty.ts'
import acknowledgesOnlyUuids from './acknowledges-only-uuids.ts'
import acknowledgesOperations from './acknowledges-operations.ts'
import acknowledgesUpdates from './acknowledges-updates.ts'
import agreesBeforeDestroy from './agrees-before-destroy.ts'
import answersOffers from './answers-offers.ts'
import comesBackById from './comes-back-by-id.ts'
import createsOnReservedDisk from './creates-on-reserved-disk.ts'
import creatorPrincipal from './creator-principal.ts'
import destroysBeforeUnreserve from './destroys-before-unreserve.ts'
import destroysUnused from './destroys-unused.ts'
import failoverTimeout from './failover-timeout.ts'
import heedsError from './heeds-error.ts'
import heedsRefusedCreate from './heeds-refused-create.ts'
import heedsRefusedDestroy from './heeds-refused-destroy.ts'
import idsUniqueEverywhere from './ids-unique-everywhere.ts'
import keepsFixedFields from './keeps-fixed-fields.ts'
import offerOnce from './offer-once.ts'
import oneWriter from './one-writer.ts'
import optsIn from './opts-in.ts'
import reconcilesAfterBreak from './reconciles-after-break.ts'
import rescindedOffers from './rescinded-offers.ts'
import reserverPrincipal from './reserver-principal.ts'
import silentWhileDisconnected from './silent-while-disconnected.ts'
import streamId from './stream-id.ts'
import subscribesFirst from './subscribes-first.ts'
import subscribesWithoutStreamId from './subscribes-without-stream-id.ts'
import uniqueVolumeIds from './unique-volume-ids.ts'
import volumesOfTheOffer from './volumes-of-the-offer.ts'
import withinTheOffer from './within-the-offer.ts'

export const duties: readonly Duty[] = [
  optsIn,
  subscribesFirst,
  subscribesWithoutStreamId,
  streamId,
  keepsFixedFields,
  failoverTimeout,
  answersOffers,
  offerOnce,
  rescindedOffers,
  withinTheOffer,
  volumesOfTheOffer,
  reserverPrincipal,
  createsOnReservedDisk,
  creatorPrincipal,
  uniqueVolumeIds,
  idsUniqueEverywhere,
  heedsRefusedCreate,
  oneWriter,
  destroysUnused,
  agreesBeforeDestroy,
  heedsRefusedDestroy,
  destroysBeforeUnreserve,
  acknowledgesUpdates,
  acknowledgesOperations,
  acknowledgesOnlyUuids,
  silentWhileDisconnected,
  comesBackById,
  reconcilesAfterBreak,
  heedsError,
]
