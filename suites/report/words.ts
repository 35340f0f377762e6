import type { Citation } from '../../spec-schemas/types.ts'
import type { Report, RuleReport } from './contract.ts'
import { withoutCredentials } from './redact.ts'

/** Phrases that several formats share. */

export function citation(cite: Citation): string {
  if ('observed' in cite) {
    return `observed in ${cite.observed}${cite.reference === undefined ? '' : `, ${cite.reference}`}`
  }
  return `${cite.document}, ${cite.section}, statement ${cite.statement}`
}

export function targetWords({ url, version, builtIn }: Report['target']): string {
  const name = builtIn ? 'the built-in mock master' : withoutCredentials(url)
  return version === undefined ? name : `${name} (Mesos ${version})`
}

/** What a report is made from. */
export function effort({ subject, counts, durationMs, seed, runs }: Report): string {
  const made = plural(counts.findings, 'finding')
  if (subject === 'frameworks') {
    const frameworks = plural(counts.plays, 'framework')
    return `${frameworks}, ${plural(counts.steps, 'call')}, ${made} in ${duration(durationMs)}`
  }
  const plays = `${plural(counts.plays, 'play')}, ${plural(counts.steps, 'step')}`
  const drawn = `seed ${seed}, ${plural(runs, 'run')} per family`
  return `${plays}, ${made} in ${duration(durationMs)}; ${drawn}`
}

export function duration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`
  const seconds = ms / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

export function findings({ kept, broken }: RuleReport): string {
  const total = kept + broken
  const noun = total === 1 ? 'finding' : 'findings'
  return broken === 0 ? `${total} ${noun}` : `${broken} of ${total} ${noun}`
}

/** Where the random numbers came from: what a replay needs. */
export function origin(rule: RuleReport): string | undefined {
  const example = rule.counterexample
  // A framework acts by itself: there is nothing to draw again.
  if (example === undefined || example.script.length === 0) return undefined
  const path = example.path === undefined ? '' : `, path ${example.path}`
  const shrinks = example.shrinks === undefined ? '' : `, ${plural(example.shrinks, 'shrink')}`
  return `seed ${example.seed}${path}${shrinks}`
}

export function knownWords(known: NonNullable<RuleReport['known']>): string {
  const issue = known.issue === undefined ? '' : `, ${known.issue}`
  const expires = known.expires === undefined ? '' : `, until ${known.expires}`
  return `known failure: ${known.reason}${issue}${expires}`
}

export function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
