import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import type { Known } from './contract.ts'
import { oneLine, shorten } from './escape.ts'

/** One rule that a target is known to break, and why that is put up with. */
export interface KnownFailure extends Known {
  rule: string
  /** What the rule is expected to be; `broken` unless said. */
  verdict?: 'broken' | 'untested'
  /** Where in the file it stands. */
  line: number
}

export interface KnownFailures {
  failures: KnownFailure[]
  /** What is wrong with the file, one sentence each, with the line. */
  problems: string[]
}

const keys = ['rule', 'verdict', 'reason', 'issue', 'expires']

/** A list of `{ rule, reason, issue?, expires?, verdict? }`. A file with problems must not excuse anything. */
export function parseKnownFailures(source: string): KnownFailures {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const lineOf = (node: unknown) => counter.linePos(rangeStart(node)).line
  const broken = [...document.errors, ...document.warnings]
  if (broken.length > 0) {
    const problems = broken.map(
      ({ message, pos }) => `line ${counter.linePos(pos[0]).line}: ${firstLine(message)}`,
    )
    return { failures: [], problems }
  }
  if (document.contents === null) return { failures: [], problems: [] }
  if (!isSeq(document.contents)) return { failures: [], problems: ['the file must be a list'] }

  const failures: KnownFailure[] = []
  const problems: string[] = []
  for (const item of document.contents.items) {
    const line = lineOf(item)
    const entry = isMap(item) ? entryOf(item, line) : 'an entry must be a mapping'
    if (typeof entry === 'string') problems.push(`line ${line}: ${entry}`)
    else if (failures.some(({ rule }) => rule === entry.rule)) {
      problems.push(`line ${line}: ${entry.rule} is listed twice`)
    } else failures.push(entry)
  }
  return { failures, problems }
}

function rangeStart(node: unknown): number {
  return isMap(node) || isScalar(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0
}

/** The entry, or what is wrong with it. */
function entryOf(item: YAMLMap, line: number): KnownFailure | string {
  const given = new Map<string, string>()
  for (const { key, value } of item.items) {
    const name = isScalar(key) ? String(key.value) : '?'
    if (!keys.includes(name)) return `unknown key ${JSON.stringify(oneLine(name))}`
    const text = isScalar(value) && typeof value.value === 'string' ? value.value.trim() : ''
    if (text === '') return `${name} must be text`
    given.set(name, text)
  }
  const [rule, reason] = [given.get('rule'), given.get('reason')]
  const [verdict, issue, expires] = [given.get('verdict'), given.get('issue'), given.get('expires')]
  if (rule === undefined) return 'rule is missing'
  if (reason === undefined) return `${rule} has no reason`
  if (verdict !== undefined && verdict !== 'broken' && verdict !== 'untested') {
    return 'verdict must be broken or untested'
  }
  if (issue !== undefined && !/^https?:\/\/\S+$/.test(issue)) return 'issue must be a link'
  if (expires !== undefined && !isDate(expires)) return 'expires must be a date like 2026-12-31'
  return {
    rule,
    reason,
    line,
    ...(verdict && { verdict }),
    ...(issue && { issue }),
    ...(expires && { expires }),
  }
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

function firstLine(message: string): string {
  return shorten(oneLine(message.split('\n')[0] ?? message), 200)
}
