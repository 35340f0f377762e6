// The rules as ordinary vitest tests, one for each, so that its reporters and filters work on them.
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest'
import type { Report, RuleReport } from '../spec-schemas/types.ts'
import { rules as allRules } from './catalogue.ts'
import { connect } from './connect.ts'
import { gather } from './facts.ts'
import { defaultLimits, type Target } from './harness/target.ts'
import { reportsOperations } from './needs.ts'
import type { Rule } from './rule.ts'
import { type RunOptions, run } from './run.ts'
import { select } from './select.ts'

export interface DefineOptions extends Partial<Omit<RunOptions, 'target'>> {
  /** Address of the master; without it, or a target, there are no tests. */
  url?: string | undefined
  /** Instead of a URL: any way to reach a master. */
  target?: () => RunOptions['target'] | Promise<RunOptions['target']>
  close?: () => Promise<void>
}

/**
 * Defines a suite of one test a rule. A rule that does not apply to the master is skipped, and says why. A SHOULD or a MAY
 * that is broken or untested does not fail; its test is annotated.
 *
 * @example
 * defineConformance({ url: process.env.MESOS_URL })
 */
export function defineConformance({ url, target, close, ...options }: DefineOptions): void {
  if (url === undefined && target === undefined) {
    describe('conformance', () => it.skip('no master to judge: no URL was given'))
    return
  }
  const reach = target ?? (() => ({ url: url ?? '', fetch, limits: defaultLimits }))
  const rules = options.rules ?? select(allRules, {})
  describe(`conformance of ${url ?? 'the target'}`, () => {
    let report: Report

    // biome-ignore lint/correctness/noEmptyPattern: vitest reads there which fixtures are wanted.
    beforeAll(async ({}, { tasks }) => {
      // Of the tests that a filter leaves out, no family is played.
      const asked = new Set(tasks.filter(({ mode }) => mode !== 'skip').map(({ name }) => name))
      const wanted = rules.filter((rule) => asked.has(titleOf(rule)))
      report = await judge(await reach(), { ...options, rules: wanted })
    }, 600_000)

    if (close) afterAll(close)

    for (const rule of rules) it(titleOf(rule), (context) => tell(rule, report, context))
  })
}

const titleOf = ({ id, says }: Rule): string => `${id}: ${says}`

/** Whoever cannot be reached, or is no master, is said so once: it breaks no rule. */
async function judge(given: Target, options: Partial<Omit<RunOptions, 'target'>>): Promise<Report> {
  const { target, version } = await connect(given)
  const { rolePrefix = `conformance-${Date.now().toString(36)}` } = options
  const known = version === undefined ? {} : { version }
  const applicability = options.applicability ?? {
    facts: await gather(target, { trialRole: `${rolePrefix}-0p`, ...known }),
  }
  return await run({
    seed: 1,
    runs: 8,
    ...known,
    ...options,
    rolePrefix,
    applicability,
    target: { ...target, reportsOperations: reportsOperations(applicability.facts) },
  })
}

async function tell({ id }: Rule, report: Report, context: TestContext): Promise<void> {
  const judged = report.rules.find((one) => one.id === id)
  if (judged === undefined) return expect.fail('the rule was not judged')
  const { verdict, level, reason } = judged
  if (verdict === 'kept') return
  if (verdict === 'not-applicable') return context.skip(`not applicable: ${reason}`)
  const words = wordsOn(judged, report)
  if (level === 'MUST' || verdict === 'error') return expect.fail(words)
  await context.annotate(words, level === 'SHOULD' ? 'warning' : 'notice')
}

/** A rule may be untested because plays failed: the run's warnings say why they did. */
function wordsOn({ verdict, reason, counterexample }: RuleReport, report: Report): string {
  const { expected, actual, script = [] } = counterexample ?? {}
  return [
    `${verdict}: ${reason ?? `expected ${expected}, but ${actual}`}`,
    ...script,
    ...(verdict === 'untested' ? report.warnings.slice(0, 3) : []),
  ].join('\n')
}
