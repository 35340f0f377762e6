// The rules as ordinary vitest tests, one for each, so that its reporters, filters and shards work on them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../spec-schemas/types.ts'
import { rules as allRules } from './catalogue.ts'
import { defaultLimits } from './harness/target.ts'
import { type RunOptions, run } from './run.ts'
import { select } from './select.ts'

export interface DefineOptions extends Partial<Omit<RunOptions, 'target'>> {
  /** Address of the master; without it, or a target, there are no tests. */
  url?: string
  /** Instead of a URL: any way to reach a master. */
  target?: () => RunOptions['target'] | Promise<RunOptions['target']>
  close?: () => Promise<void>
}

/**
 * Defines a suite of one test a rule. A SHOULD that is broken does not fail; its test is marked with a note.
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
  describe(`conformance of ${url ?? 'the target'}`, () => {
    let report: Report

    beforeAll(async () => {
      report = await run({ seed: 1, runs: 8, ...options, target: await reach() })
    }, 600_000)

    if (close) afterAll(close)

    it.each((options.rules ?? select(allRules, {})).map((rule) => [rule.id, rule.says] as const))(
      '%s: %s',
      (id, _says) => {
        const rule = report.rules.find((one) => one.id === id)
        if (rule?.level !== 'MUST' || rule.verdict === 'kept' || rule.verdict === 'not-applicable')
          return
        const { expected, actual, script } = rule.counterexample ?? {}
        expect.fail(
          [
            `${rule.verdict}: ${rule.reason ?? `expected ${expected}, but ${actual}`}`,
            ...(script ?? []),
          ].join('\n'),
        )
      },
    )
  })
}
