// An exchange, entry by entry: who said what to whom, and the message.
import type { CallEntry, Entry, RequestEntry } from '../../spec-schemas/types.ts'
import { entryLine } from '../../suites/report/exchange.ts'
import { stepLine } from '../../suites/report/script.ts'
import { json } from './json.ts'
import { code, page, prose } from './markdown.ts'

export function exchange(entries: readonly Entry[]): string {
  return page(...entries.map(entryText)).trimEnd()
}

function entryText(entry: Entry): string {
  const who = 'who' in entry ? `**${prose(entry.who)}**` : ''
  switch (entry.type) {
    case 'STEP':
      return `The scenario: \`${stepLine(entry.action)}\``
    case 'CALL':
      return page(`${who} calls${answered(entry)}`, message(entry.call), answer(entry)).trimEnd()
    case 'EVENT':
      return page(`${who} is told`, message(entry.event)).trimEnd()
    case 'REQUEST':
      return page(`${who} asks${answered(entry)}`, request(entry), answer(entry)).trimEnd()
    default:
      return prose(entryLine(entry))
  }
}

function message(content: unknown): string {
  return code('json', shortened(json(content)))
}

function answered({ status }: CallEntry | RequestEntry): string {
  return status === undefined ? ', and has no answer yet' : `, and is answered ${status}`
}

/** In its own lines, as it goes over the wire. */
function request({ request: { method, path, headers, body } }: RequestEntry): string {
  const lines = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  const content = body === undefined || body === '' ? [] : ['', body]
  return code('http', [`${method} ${path} HTTP/1.1`, ...lines, ...content].join('\n'))
}

function answer(entry: CallEntry | RequestEntry): string | undefined {
  if ('answer' in entry && entry.answer !== undefined) return message(entry.answer)
  if (entry.body === undefined || entry.body === '') return undefined
  return code('text', shortened(entry.body))
}

const mostLines = 60

/** The state of a whole cluster is no example. */
function shortened(text: string): string {
  const lines = text.split('\n')
  const rest = lines.length - mostLines
  return rest > 5 ? [...lines.slice(0, mostLines), `… and ${rest} lines more`].join('\n') : text
}
