import { verdictOf, why } from '../verdict.ts'
import type { Report, RuleReport } from './contract.ts'

/** Reports that are not the parts of one run. */
export class MergeError extends Error {}

/**
 * The report of a run that was spread over machines. A rule is as bad as its worst part, and untested only if no part
 * exercised it.
 */
export function merge(parts: readonly Report[]): Report {
  const [first] = parts
  if (first === undefined) throw new MergeError('there is nothing to merge')
  complain(parts, first)
  return join(parts)
}

/**
 * One report of several, each of which may have judged rules that others did not.
 *
 * @param shard the part of a run that they are together, if they are not the whole
 */
export function join(parts: readonly Report[], shard?: Report['shard']): Report {
  const [first] = parts
  if (first === undefined) throw new MergeError('there is nothing to merge')
  const { shard: _shard, cutShort: _cutShort, ...whole } = first
  const ids = new Set(parts.flatMap((part) => part.rules.map(({ id }) => id)))
  const rules = [...ids].map((id) =>
    mergeRule(parts.flatMap((part) => part.rules.find((rule) => rule.id === id) ?? [])),
  )
  const failures = parts.some((part) => part.verdict === 'error') ? 1 : 0
  const cutShort = parts.map(cutShortOf).find((reason) => reason !== undefined)
  const about = {
    failures,
    ...(shard && { shard }),
    ...(cutShort === undefined ? {} : { cutShort }),
  }
  const verdict = verdictOf(rules, about)
  const sum = (of: (part: Report) => number) => parts.reduce((total, part) => total + of(part), 0)
  return {
    ...whole,
    verdict,
    why: why(verdict, rules, about),
    ...(cutShort === undefined ? {} : { cutShort }),
    startedAt: parts.map((part) => part.startedAt).sort()[0] ?? first.startedAt,
    durationMs: Math.max(...parts.map((part) => part.durationMs)),
    counts: {
      plays: sum((part) => part.counts.plays),
      steps: sum((part) => part.counts.steps),
      findings: sum((part) => part.counts.findings),
    },
    ...(shard && { shard }),
    rules,
    leftovers: parts.flatMap((part) => part.leftovers),
    warnings: parts.flatMap((part) => part.warnings),
  }
}

/** The report of a part that could not begin says why, and nothing else. */
function cutShortOf({ cutShort, verdict, why }: Report): string | undefined {
  return cutShort ?? (verdict === 'inconclusive' ? why : undefined)
}

function complain(parts: readonly Report[], first: Report): void {
  const of = first.shard?.of
  if (of === undefined) throw new MergeError('a report is of a whole run, and not of a part')
  for (const part of parts) {
    const same = part.seed === first.seed && part.runs === first.runs && part.shard?.of === of
    if (!same) throw new MergeError('the reports are of runs with other seeds, budgets or parts')
    const isSame = part.rules.length === first.rules.length
    if (!isSame || part.rules.some(({ id }, index) => first.rules[index]?.id !== id)) {
      throw new MergeError('the reports are of runs with other rules')
    }
  }
  const indexes = new Set(parts.map((part) => part.shard?.index))
  const missing = Array.from({ length: of }, (_, place) => place + 1).filter(
    (index) => !indexes.has(index),
  )
  if (missing.length > 0) {
    throw new MergeError(`of ${of} parts these are missing: ${missing.join(', ')}`)
  }
  if (indexes.size < parts.length) throw new MergeError('a part is there twice')
}

const worstFirst = ['error', 'broken', 'kept', 'not-applicable', 'untested'] as const

function mergeRule(rules: readonly RuleReport[]): RuleReport {
  const worst = worstFirst.flatMap((verdict) => rules.filter((one) => one.verdict === verdict))[0]
  if (worst === undefined) throw new MergeError('there is nothing to merge')
  return {
    ...worst,
    kept: rules.reduce((sum, one) => sum + one.kept, 0),
    broken: rules.reduce((sum, one) => sum + one.broken, 0),
  }
}
