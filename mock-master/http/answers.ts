import type { HttpAnswer } from './exchange.ts'

/** The answers that libprocess gives: the default body of a status is its status line and a full stop. */

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  202: 'Accepted',
  307: 'Temporary Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  413: 'Request Entity Too Large',
  415: 'Unsupported Media Type',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }
const none = {}

export const reasonOf = (status: number): string => reasons[status] ?? 'Unknown'

/** An answer of the given status; only one with a text has a Content-Type. */
export const answer = (status: number, body = '', headers: Record<string, string> = none) =>
  body === ''
    ? { status, headers, body }
    : ({ status, headers: { ...plain, ...headers }, body } satisfies HttpAnswer)

/** An answer that says no more than its status. */
export const bare = (status: number, headers?: Record<string, string>): HttpAnswer =>
  answer(status, `${status} ${reasonOf(status)}.`, headers)

export const badRequest = (text: string): HttpAnswer => answer(400, text)
export const accepted: HttpAnswer = { status: 202, headers: none, body: '' }

export const methodNotAllowed = (allowed: readonly string[], method: string): HttpAnswer =>
  answer(
    405,
    `405 Method Not Allowed. Expecting one of { ${allowed.map((each) => `'${each}'`).join(', ')} }, ` +
      `but received '${method}'.`,
    { allow: allowed.join(', ') },
  )

/** JSON of an unversioned endpoint; `?jsonp=NAME` wraps it into a call of NAME. */
export function json(value: unknown, jsonp?: string): HttpAnswer {
  const text = JSON.stringify(value)
  return jsonp === undefined
    ? { status: 200, headers: { 'content-type': 'application/json' }, body: text }
    : { status: 200, headers: { 'content-type': 'text/javascript' }, body: `${jsonp}(${text});` }
}
