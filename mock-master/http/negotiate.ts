import { answer } from './answers.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import type { HttpParts } from './parts.ts'

export type MediaType = 'application/json' | 'application/x-protobuf'

// Whether an Accept header allows a media type, in libprocess' way: `type/subtype` decides before
// `type/*`, and that before the one for everything; a `q` above 0, or none at all, allows. No header
// allows everything.
export function accepts(header: string | undefined, mediaType: string): boolean {
  if (header === undefined) return true
  const entries = header
    .replace(/[ \t\n]/g, '')
    .split(',')
    .map((each) => each.split(';').filter((part) => part !== ''))
  for (const candidate of [mediaType, `${mediaType.split('/')[0]}/*`, '*/*']) {
    const entry = entries.find(([type]) => type?.toLowerCase() === candidate)
    if (entry !== undefined) return isWanted(entry.slice(1))
  }
  return false
}

/** The comparison is exact: even a charset or a capital letter is refused. */
export function mediaTypeOf(contentType: string): MediaType | undefined {
  return contentType === 'application/json' || contentType === 'application/x-protobuf'
    ? contentType
    : undefined
}

function isWanted(parameters: readonly string[]): boolean {
  const weights = parameters.filter((each) => each.startsWith('q='))
  return weights.length !== 1 || Number(weights[0]?.slice(2)) > 0
}

/** What to answer in: JSON where both are allowed; a 406 where neither is. */
export function negotiate(
  exchange: Exchange,
  { accepts }: Pick<HttpParts, 'accepts'>,
): MediaType | HttpAnswer {
  const header = exchange.header('accept')
  if (accepts(header, 'application/json')) return 'application/json'
  if (accepts(header, 'application/x-protobuf')) return 'application/x-protobuf'
  return answer(406, "Expecting 'Accept' to allow 'application/x-protobuf' or 'application/json'")
}
