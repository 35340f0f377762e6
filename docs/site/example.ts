// For every rule an exchange in which it was exercised and kept: from a recording of a live Apache Mesos, or, where no
// recording exercises it, from a play on the mock. It is cut to the entries without which the rule would say nothing.
import type { Entry, History } from '../../spec-schemas/types.ts'
import { Timeline } from '../../suites/harness/timeline.ts'
import type { Finding, Rule } from '../../suites/rule.ts'
import { playedFor } from './plays.ts'
import { type Recording, recordings } from './recordings.ts'

export interface Example {
  /** Absent: played on the mock. */
  recording?: Recording
  entries: readonly Entry[]
  /** How many entries the whole history has. */
  of: number
}

/** The examples of all rules that any history exercises, by the rules' ids. */
export async function examples(rules: readonly Rule[]): Promise<Map<string, Example>> {
  const recorded = recordings().map((recording) => ({ recording, history: recording.history }))
  const found = new Map(rules.flatMap((rule) => exampleIn(recorded, rule)))
  const rest = rules.filter(({ id }) => !found.has(id))
  const played = await playedFor(rest)
  for (const rule of rest) {
    const histories = (played.get(rule.id) ?? []).map((history) => ({ history }))
    for (const [id, example] of exampleIn(histories, rule)) found.set(id, example)
  }
  return found
}

interface Source {
  recording?: Recording
  history: History
}

/** The history that the rule itself refers to, or else the one in which least happens before its first finding. */
function exampleIn(sources: readonly Source[], rule: Rule): [string, Example][] {
  const exercised = sources.flatMap((source) => {
    const first = firstFinding(rule, source.history)
    return first === undefined ? [] : [{ ...source, first, cited: isCited(rule, source) }]
  })
  const [best] = exercised.sort((a, b) => Number(b.cited) - Number(a.cited) || a.first - b.first)
  if (best === undefined) return []
  const { recording, history } = best
  const entries = cut(rule, history)
  return [[rule.id, { entries, of: history.entries.length, ...(recording && { recording }) }]]
}

function isCited({ cites }: Rule, { recording }: Source): boolean {
  return cites.some((cite) => 'observed' in cite && cite.reference === recording?.path)
}

/** Leaves out piece after piece, large ones first, as long as the rule is still exercised and kept. */
function cut(rule: Rule, history: History): readonly Entry[] {
  let entries: readonly Entry[] = history.entries
  for (let size = entries.length >> 1; size >= 1; size >>= 1) {
    for (let end = entries.length; end > 0; end -= size) {
      const rest = [...entries.slice(0, Math.max(0, end - size)), ...entries.slice(end)]
      // An entry is known by its place in the history.
      const fewer = rest.map((entry, at) => ({ ...entry, at }))
      if (firstFinding(rule, { ...history, entries: fewer }) !== undefined) entries = fewer
    }
  }
  return entries
}

/** Where the rule first says something; undefined if it says nothing, or anything but that it is kept. */
function firstFinding(rule: Rule, history: History): number | undefined {
  const findings = findingsOf(rule, history)
  if (findings.some(({ verdict }) => verdict === 'broken')) return undefined
  return findings.length === 0 ? undefined : Math.min(...findings.map(({ at }) => at))
}

/** A history that was cut anyhow may lack what a rule takes for granted: then it says nothing. */
function findingsOf(rule: Rule, history: History): Finding[] {
  try {
    return [...rule.check(timelineOf(history))]
  } catch {
    return []
  }
}

// The whole histories are read by every rule; the cut ones by one only.
const timelines = new WeakMap<readonly Entry[], Timeline>()

function timelineOf(history: History): Timeline {
  const known = timelines.get(history.entries)
  if (known !== undefined) return known
  const timeline = new Timeline(history)
  timelines.set(history.entries, timeline)
  return timeline
}
