// What the operator is shown of who has what.
import { get, list, parseObject, text } from '../harness/read.ts'
import { keyOf } from '../harness/resource.ts'
import type { At, Life, StateFact, Timeline } from '../harness/timeline.ts'

export interface Metrics {
  at: At
  values: ReadonlyMap<string, number>
}

/** Every answer to GET_METRICS. */
export function* metrics(timeline: Timeline): Generator<Metrics> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL' || entry.call.type !== 'GET_METRICS') continue
    const shown = list(entry.answer, 'get_metrics', 'metrics')
    if (shown.length === 0) continue
    const pairs = shown.map((one) => [String(one.name), Number(one.value)] as const)
    yield { at: entry.at, values: new Map(pairs) }
  }
}

/** Every answer of `/roles`, role by role. */
export function* roleViews(
  timeline: Timeline,
): Generator<{ at: At; role: string; view: Record<string, unknown> }> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'REQUEST' || !/^(\/master)?\/roles$/.test(entry.request.path)) continue
    for (const view of list(parseObject(entry.body ?? ''), 'roles')) {
      yield { at: entry.at, role: text(view, 'name') ?? '', view }
    }
  }
}

/** Every answer to GET_FRAMEWORKS, framework by framework. */
export function* frameworkViews(
  timeline: Timeline,
): Generator<{ at: At; id: string; view: Record<string, unknown> }> {
  for (const entry of timeline.entries) {
    if (entry.type !== 'CALL' || entry.call.type !== 'GET_FRAMEWORKS') continue
    for (const view of list(entry.answer, 'get_frameworks', 'frameworks')) {
      yield { at: entry.at, id: text(view, 'framework_info', 'id', 'value') ?? '', view }
    }
  }
}

/** The states of the cluster next before and next after `at`. */
export function statesAround({ states }: Timeline, at: At): [StateFact, StateFact] | undefined {
  const before = states.findLast((one) => one.knownAt <= at)
  const after = states.find((one) => one.at >= at)
  return before && after && [before, after]
}

export type AgentView = StateFact['agents'][number]

/** What every state shows of the volume's agent while the volume certainly exists. */
export function* agentViews(
  timeline: Timeline,
  life: Life,
): Generator<{ at: At; knownAt: At; view: AgentView }> {
  for (const { at, knownAt, agents } of timeline.states) {
    const view = agents.find(({ id }) => id === life.agent)
    if (view && life.bornAt <= at && knownAt < life.mayEndAt) yield { at, knownAt, view }
  }
}

/** How often the volume is listed, by the role that it is allocated to. */
export function listings({ agent, key }: Life, resources: AgentView['total']): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of resources.filter((each) => keyOf(agent, each) === key)) {
    const role = text(get(one, 'allocation_info'), 'role') ?? ''
    counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  return counts
}

/** The value of a flag of the master as GET_FLAGS showed it; null where the master has no such flag. */
export function flagOf({ entries }: Timeline, name: string): string | null | undefined {
  const shown = entries.flatMap((entry) =>
    entry.type === 'CALL' && entry.call.type === 'GET_FLAGS' && entry.status === 200
      ? [list(entry.answer, 'get_flags', 'flags')]
      : [],
  )[0]
  if (shown === undefined || shown.length === 0) return undefined
  return (
    text(
      shown.find((one) => one.name === name),
      'value',
    ) ?? null
  )
}
