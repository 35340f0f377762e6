import type { Counterexample, Entry } from '../../spec-schemas/types.ts'
import { listAt, textAt } from './dig.ts'
import { oneLine, shorten } from './escape.ts'
import { exchange } from './exchange.ts'

/** A violation as a picture has it: a lane for each who speaks, a column for each step, a mark for each message. */
export interface Timeline {
  /** Frameworks, the operator if he acts, and the master last. */
  lanes: string[]
  columns: Column[]
  marks: Mark[]
  omitted: number
}

export interface Column {
  title: string
  /** Slots, one a mark; an empty step has one all the same. */
  first: number
  slots: number
}

export interface Mark {
  at: number
  slot: number
  lane: number
  /** To the master, from the master, or none of both: a silence. */
  way: 'call' | 'event' | 'none'
  label: string
  detail: string
  full: string
  /** The master refused it, or what came was garbled. */
  bad: boolean
  broke: boolean
}

export const masterLane = 'master'
const labelLimit = 12

export function timeline(example: Counterexample): Timeline {
  const told = exchange(example.history, example.at, { before: 18, after: 4 })
  const lanes = lanesOf(
    example,
    told.lines.map(({ entry }) => entry),
  )
  const columns: Column[] = []
  const marks: Mark[] = []
  let slot = 0
  for (const { entry, text, broke } of told.lines) {
    if (entry.type === 'STEP') {
      slot = close(columns, slot)
      columns.push({ title: columnTitle(entry), first: slot, slots: 0 })
      continue
    }
    if (columns.length === 0) columns.push({ title: 'before', first: 0, slots: 0 })
    const words = wordsOf(entry)
    marks.push({ ...words, at: entry.at, slot, lane: lanes.indexOf(entry.who), full: text, broke })
    slot += 1
    widen(columns)
  }
  close(columns, slot)
  return { lanes, columns, marks, omitted: told.omittedBefore }
}

function widen(columns: Column[]): void {
  const last = columns.at(-1)
  if (last !== undefined) last.slots += 1
}

/** An empty step keeps one slot, so that it is to be seen; the next slot that is free. */
function close(columns: Column[], slot: number): number {
  const last = columns.at(-1)
  if (last === undefined || last.slots > 0) return slot
  last.slots = 1
  return slot + 1
}

function lanesOf({ scenario }: Counterexample, entries: Entry[]): string[] {
  const speakers = entries.flatMap((entry) => (entry.type === 'STEP' ? [] : [entry.who]))
  const frameworks = [...Object.keys(scenario.frameworks), ...speakers].filter(
    (who) => who !== 'operator' && who !== masterLane && speakers.includes(who),
  )
  const operator = speakers.includes('operator') ? ['operator'] : []
  return [...new Set(frameworks), ...operator, masterLane]
}

function columnTitle({ step, action }: Extract<Entry, { type: 'STEP' }>): string {
  const name = action.do === 'OPERATE' ? action.operation.type : action.do
  const by = 'by' in action && action.by !== undefined ? `${action.by} ` : ''
  return shorten(oneLine(`${step + 1} ${by}${name}`), 40)
}

type Words = Pick<Mark, 'way' | 'label' | 'detail' | 'bad'>

function wordsOf(entry: Exclude<Entry, { type: 'STEP' }>): Words {
  switch (entry.type) {
    case 'CALL': {
      const operations = listAt(entry.call, 'accept', 'operations')
      const first = operations.map((operation) => textAt(operation, 'type') ?? '?').join(', ')
      return sent(textAt(entry.call, 'type') ?? '?', first, entry.status)
    }
    case 'REQUEST':
      return sent(entry.request.method, entry.request.path, entry.status)
    case 'EVENT':
      return { way: 'event', bad: false, ...eventLabel(entry.event) }
    case 'CLOSED':
      return { way: 'event', label: 'closed', detail: '', bad: true }
    case 'GARBLED':
      return { way: 'event', label: 'garbled', detail: '', bad: true }
    default:
      return { way: 'none', label: 'silence', detail: '', bad: true }
  }
}

function sent(label: string, detail: string, status: number | undefined): Words {
  const bad = status === undefined || status >= 400
  return {
    way: 'call',
    label: brief(label),
    detail: bad ? String(status ?? 'no answer') : brief(detail),
    bad,
  }
}

function eventLabel(event: unknown): { label: string; detail: string } {
  const type = textAt(event, 'type') ?? '?'
  if (type === 'UPDATE_OPERATION_STATUS') {
    const state = textAt(event, 'update_operation_status', 'status', 'state') ?? ''
    return { label: 'OPERATION', detail: brief(state.replace(/^OPERATION_/, '')) }
  }
  if (type === 'UPDATE') {
    const state = textAt(event, 'update', 'status', 'state') ?? ''
    return {
      label: brief(textAt(event, 'update', 'status', 'task_id', 'value') ?? type),
      detail: brief(state.replace(/^TASK_/, '')),
    }
  }
  return { label: brief(type), detail: '' }
}

/** There is no room for a note of what was cut; the exchange below the picture has it all. */
function brief(text: string): string {
  const words = oneLine(text.slice(0, 200))
    .replace(/_(?:RESOURCES|VOLUMES)$/, '')
    .replaceAll('_', ' ')
  return words.length > labelLimit ? `${words.slice(0, labelLimit - 1)}…` : words
}
