import type { Entry, History } from '../../spec-schemas/types.ts'
import { textAt } from './dig.ts'
import { oneLine, shorten } from './escape.ts'
import { type Paint, painter } from './paint.ts'
import { stepLine } from './script.ts'
import { callWords, eventWords } from './wire.ts'

/** The wire exchange around the entry at which a rule broke, as a reader wants it: short, in order, without noise. */
export interface Exchange {
  lines: ExchangeLine[]
  /** Entries before and after that are not shown, noise not counted. */
  omittedBefore: number
  omittedAfter: number
}

export interface ExchangeLine {
  entry: Entry
  text: string
  /** The entry at which the rule broke. */
  broke: boolean
}

export interface Extent {
  before?: number
  after?: number
}

const lineLimit = 240

export function exchange(history: History, at: number, extent: Extent = {}): Exchange {
  const { before = 10, after = 3 } = extent
  const told = history.entries.filter((entry) => entry.at === at || !isNoise(entry))
  const found = told.findIndex((entry) => entry.at >= at)
  const middle = found === -1 ? told.length - 1 : found
  const first = Math.max(0, middle - before)
  const end = Math.min(told.length, middle + after + 1)
  const lines = told
    .slice(first, end)
    .map((entry) => ({ entry, text: entryLine(entry), broke: entry.at === at }))
  return { lines, omittedBefore: first, omittedAfter: told.length - end }
}

/** The same as lines of text, numbered, with the one at which the rule broke marked. */
export function around(history: History, at: number, paint: Paint = painter(false)): string[] {
  const { lines, omittedBefore, omittedAfter } = exchange(history, at)
  const width = Math.max(1, ...lines.map(({ entry }) => String(entry.at).length))
  return [
    ...omitted(omittedBefore, paint),
    ...lines.map(({ entry, text, broke }) => {
      const row = `${String(entry.at).padStart(width)} ${text}`
      if (broke) return paint('red', `▸ ${row}`)
      return entry.type === 'STEP' ? paint('dim', `  ${row}`) : `  ${row}`
    }),
    ...omitted(omittedAfter, paint),
  ]
}

function omitted(number: number, paint: Paint): string[] {
  return number === 0 ? [] : [paint('dim', `  … ${number} more`)]
}

/** What every exchange is full of, and nobody looks for: heartbeats, acknowledgements, and reads that went well. */
export function isNoise(entry: Entry): boolean {
  if (entry.type === 'EVENT') return textAt(entry.event, 'type') === 'HEARTBEAT'
  if (entry.type !== 'CALL' || (entry.status ?? 0) >= 400) return false
  const type = textAt(entry.call, 'type') ?? ''
  return type.startsWith('ACKNOWLEDGE') || (type.startsWith('GET_') && entry.status !== undefined)
}

export function entryLine(entry: Entry): string {
  return parts(entry)
    .map((part) => shorten(oneLine(part), lineLimit))
    .filter((part) => part !== '')
    .join('  ')
}

function parts(entry: Entry): string[] {
  switch (entry.type) {
    case 'STEP': {
      const skipped = entry.skipped === undefined ? '' : `(skipped: ${entry.skipped})`
      return [`step ${entry.step + 1}`, stepLine(entry.action), skipped]
    }
    case 'CALL':
      return [`${entry.who} → ${callWords(entry.call)}`, answer(entry)]
    case 'REQUEST':
      return [`${entry.who} → ${entry.request.method} ${entry.request.path}`, answer(entry)]
    case 'EVENT':
      return [`${entry.who} ← ${eventWords(entry.event)}`]
    case 'CLOSED':
      return entry.by === 'framework'
        ? [`${entry.who} → closed the stream`]
        : [`${entry.who} ← the master closed the stream`]
    case 'SILENCE':
      return [`${entry.who} … no ${entry.awaited} within the deadline`]
    case 'GARBLED':
      return [`${entry.who} ← garbled: ${entry.reason}`]
    default:
      return [unknownKind(entry)]
  }
}

/** A report may come from a newer version; it is still to be read. */
function unknownKind(entry: never): string {
  return JSON.stringify(entry)
}

function answer({ status, body }: { status?: number; body?: string }): string {
  if (status === undefined) return 'no answer'
  return status >= 400 && body ? `${status} ${body}` : String(status)
}
