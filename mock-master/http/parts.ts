import type { OperatorCall, SchedulerCall, SchedulerEvent } from '../../spec-schemas/types.ts'
import { encode } from '../wire/codec.ts'
import { encodeRecord } from '../wire/recordio.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { type FormResult, readForm } from './forms.ts'
import { accepts, type MediaType, mediaTypeOf } from './negotiate.ts'
import { refuseStranger, type Stranger } from './stranger.ts'
import { validateOperatorCall } from './validate-operator-call.ts'
import { validateSchedulerCall } from './validate-scheduler-call.ts'

/** The parts of the door that an implementer may get wrong, for mutants to replace. */
export interface HttpParts {
  /** Every request on its way in, and its answer on the way out. */
  around(exchange: Exchange, answerTo: (heard: Exchange) => HttpAnswer): HttpAnswer
  /** The media type of a body that the master reads; undefined is a 415. */
  mediaTypeOf(contentType: string): MediaType | undefined
  /** Whether an Accept header allows a media type. */
  accepts(header: string | undefined, mediaType: string): boolean
  validateSchedulerCall(
    call: Partial<SchedulerCall>,
    principal: string | undefined,
  ): string | undefined
  validateOperatorCall(call: Partial<OperatorCall>): string | undefined
  /** Why a framework's call is not listened to, where it is not. */
  refuseStranger(stranger: Stranger): HttpAnswer | undefined
  /** Headers of the answer to SUBSCRIBE. */
  streamHeaders(mediaType: MediaType, streamId: string): Record<string, string>
  encodeEvent(event: SchedulerEvent, mediaType: MediaType): Uint8Array
  encodeRecord(record: Uint8Array | string): Uint8Array
  readForm(text: string): FormResult
}

export const httpParts: HttpParts = {
  around: (exchange, answerTo) => answerTo(exchange),
  mediaTypeOf,
  accepts,
  validateSchedulerCall,
  validateOperatorCall,
  refuseStranger,
  streamHeaders: (mediaType, streamId) => ({
    'content-type': mediaType,
    'mesos-stream-id': streamId,
  }),
  encodeEvent: (event, mediaType) => encode('scheduler.Event', event, mediaType),
  encodeRecord,
  readForm,
}
