// An exchange, entry by entry: who said what to whom, and the message.
import type { CallEntry, Entry, RequestEntry } from '../../spec-schemas/types.ts'
import { entryLine } from '../../suites/report/exchange.ts'
import { json } from './json.ts'
import { code, folded, page, prose } from './markdown.ts'

export function exchange(entries: readonly Entry[]): string {
  return page(...entries.map(entryText)).trimEnd()
}

/** One line that says it, and below it, for those who want it, what went over the wire. */
function entryText(entry: Entry): string {
  const line = entryLine(entry)
  switch (entry.type) {
    case 'CALL':
      return folded(line, page(message(entry.call), answer(entry)).trimEnd())
    case 'EVENT':
      return folded(line, message(entry.event))
    case 'REQUEST':
      return folded(line, page(request(entry), answer(entry)).trimEnd())
    default:
      return prose(line)
  }
}

function message(content: unknown): string {
  return code('json', shortened(json(content)))
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

const mostLines = 80

/** The state of a whole cluster is no example. */
function shortened(text: string): string {
  const lines = text.split('\n')
  const rest = lines.length - mostLines
  return rest > 5 ? [...lines.slice(0, mostLines), `… and ${rest} lines more`].join('\n') : text
}
