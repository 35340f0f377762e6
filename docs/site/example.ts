// For every rule an exchange in which it was exercised and kept: from a recording of a live Apache Mesos, or, where no
// recording exercises it, from a play on the mock. It is cut to the entries without which the rule would say nothing.
import type { Entry, History } from '../../spec-schemas/types.ts'
import { Timeline } from '../../suites/harness/timeline.ts'
import type { Finding, Rule } from '../../suites/rule.ts'
import { mostScenarios, played } from './plays.ts'
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
  const found = new Map<string, Example>()
  const recorded = recordings()
    .map((recording) => ({ recording, history: recording.history }))
    .sort((a, b) => a.history.entries.length - b.history.entries.length)
  keep(found, rules, () => recorded)
  for (let number = 0; number < mostScenarios; number++) {
    const rest = rules.filter(({ id }) => !found.has(id))
    const histories = await played(rest, number)
    keep(found, rest, ({ given }) => {
      const history = histories.get(given)
      return history === undefined ? [] : [{ history }]
    })
  }
  return found
}

interface Source {
  recording?: Recording
  history: History
}

function keep(
  found: Map<string, Example>,
  rules: readonly Rule[],
  sourcesOf: (rule: Rule) => readonly Source[],
): void {
  for (const rule of rules) {
    const example = exampleIn(sourcesOf(rule), rule)
    if (example !== undefined) found.set(rule.id, example)
  }
}

/** The history that the rule itself refers to, or else the first that exercises it. */
function exampleIn(sources: readonly Source[], rule: Rule): Example | undefined {
  const cited = sources.filter((source) => isCited(rule, source))
  const source = [...cited, ...sources].find(({ history }) => isExercised(rule, history))
  if (source === undefined) return undefined
  const { recording, history } = source
  const entries = cut(rule, history)
  return { entries, of: history.entries.length, ...(recording && { recording }) }
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
      if (isExercised(rule, { ...history, entries: fewer })) entries = fewer
    }
  }
  return entries
}

/** Whether the rule says something, and nothing but that it is kept. */
function isExercised(rule: Rule, history: History): boolean {
  const findings = findingsOf(rule, history)
  return findings.length > 0 && findings.every(({ verdict }) => verdict === 'kept')
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
