import { decode, type MessageName, type Messages } from '../wire/codec.ts'
import { answer, badRequest, methodNotAllowed } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import type { HttpParts } from './parts.ts'

const POST = ['POST']

export type ReadCall<Call> = { call: Call } | { refusal: HttpAnswer }

/** The body of a POST as a call of the scheduler or the operator API, in Mesos' order of checks. */
export function readCall<Name extends MessageName>(
  exchange: Exchange,
  message: Name,
  { mediaTypeOf }: Pick<HttpParts, 'mediaTypeOf'>,
): ReadCall<Messages[Name]> {
  if (exchange.method !== 'POST') return { refusal: methodNotAllowed(POST, exchange.method) }

  const contentType = exchange.header('content-type')
  if (contentType === undefined) {
    return { refusal: badRequest("Expecting 'Content-Type' to be present") }
  }
  const mediaType = mediaTypeOf(contentType)
  if (mediaType === undefined) {
    const text = "Expecting 'Content-Type' of application/json or application/x-protobuf"
    return { refusal: answer(415, text) }
  }
  const decoded = decode(message, exchange.body, mediaType)
  if (decoded.ok) return { call: decoded.value }
  return { refusal: badRequest(textOf[decoded.stage](decoded.error)) }
}

const textOf = {
  json: (error: string) => `Failed to parse body into JSON: ${error}`,
  convert: (error: string) => `Failed to convert JSON into Call protobuf: ${error}`,
  protobuf: () => 'Failed to parse body into Call protobuf',
}
