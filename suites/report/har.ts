import type { Entry, History } from '../../spec-schemas/types.ts'
import type { Report } from './contract.ts'
import { textAt } from './dig.ts'
import { entryLine } from './exchange.ts'
import { withoutCredentials, withoutSecrets } from './redact.ts'

type Sent = Extract<Entry, { type: 'CALL' | 'REQUEST' }>

export interface HarOptions {
  /** Only the counterexample of this rule. */
  rule?: string
}

/** HTTP Archive 1.2 of the counterexamples, a page each. An event stream is the body of the answer to its SUBSCRIBE. */
export function har(report: Report, options: HarOptions = {}): string {
  const pages: object[] = []
  const entries: object[] = []
  for (const rule of report.rules) {
    if (rule.counterexample === undefined) continue
    if (options.rule !== undefined && options.rule !== rule.id) continue
    pages.push({
      startedDateTime: timeOf(report, 0),
      id: rule.id,
      title: `${rule.id}: ${rule.says}`,
      pageTimings: {},
    })
    entries.push(...exchanges(rule.counterexample.history, rule.id, report))
  }
  const { name, version } = report.tool
  return `${JSON.stringify({ log: { version: '1.2', creator: { name, version }, pages, entries } }, null, 1)}\n`
}

function exchanges({ entries, target }: History, pageref: string, report: Report): object[] {
  return entries
    .filter((entry) => entry.type === 'CALL' || entry.type === 'REQUEST')
    .map((entry) => ({
      pageref,
      startedDateTime: timeOf(report, entry.ms ?? 0),
      time: 0,
      request: requestOf(entry, withoutCredentials(target.url)),
      response: responseOf(entry, entries),
      cache: {},
      timings: { send: 0, wait: 0, receive: 0 },
      comment: entryLine(entry),
    }))
}

function requestOf(entry: Sent, url: string): object {
  const { method, path, headers, body } =
    entry.type === 'REQUEST'
      ? entry.request
      : {
          method: 'POST',
          path: entry.who === 'operator' ? '/api/v1' : '/api/v1/scheduler',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(entry.call),
        }
  const mimeType = headers?.['content-type'] ?? headers?.['Content-Type'] ?? ''
  return {
    method,
    url: `${url.replace(/\/$/, '')}${path}`,
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(headers),
    queryString: queryOf(path),
    ...(body !== undefined && { postData: { mimeType, text: body } }),
    headersSize: -1,
    bodySize: size(body),
  }
}

function responseOf(entry: Sent, entries: Entry[]): object {
  const text = answerOf(entry, entries)
  const mimeType = entry.headers?.['content-type'] ?? ''
  return {
    // HAR has no absent answer; browsers write 0 for one.
    status: entry.status ?? 0,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: pairs(entry.headers),
    content: { size: size(text), mimeType, ...(text !== undefined && { text }) },
    redirectURL: entry.headers?.location ?? '',
    headersSize: -1,
    bodySize: size(text),
  }
}

function answerOf(entry: Sent, entries: Entry[]): string | undefined {
  if (entry.type === 'REQUEST' || entry.body !== undefined) return entry.body
  if (entry.answer !== undefined) return JSON.stringify(entry.answer)
  if (textAt(entry.call, 'type') !== 'SUBSCRIBE' || entry.status !== 200) return undefined
  return streamOf(entry, entries)
}

/** What came to `who` from this subscription on, until the next one: a line an event, without RecordIO's lengths. */
function streamOf({ who, at }: Sent, entries: Entry[]): string {
  const lines: string[] = []
  for (const entry of entries) {
    if (entry.type === 'STEP' || entry.at <= at || entry.who !== who) continue
    if (entry.type === 'CALL' && textAt(entry.call, 'type') === 'SUBSCRIBE') break
    if (entry.type === 'EVENT') lines.push(JSON.stringify(entry.event))
  }
  return lines.join('\n')
}

function pairs(headers: Record<string, string> = {}): object[] {
  return Object.entries(withoutSecrets(headers)).map(([name, value]) => ({ name, value }))
}

function queryOf(path: string): object[] {
  const query = path.split('?')[1] ?? ''
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }))
}

function size(text: string | undefined): number {
  return text === undefined ? 0 : Buffer.byteLength(text)
}

function timeOf({ startedAt }: Report, ms: number): string {
  return new Date(Date.parse(startedAt) + ms).toISOString()
}
