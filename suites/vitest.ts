// The rules as ordinary vitest tests, one for each, so that its reporters, filters and shards work on them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../spec-schemas/types.ts'
import { rules as allRules } from './catalogue.ts'
import { type RunOptions, run } from './run.ts'

export interface DefineOptions extends Partial<Omit<RunOptions, 'target'>> {
  target: () => RunOptions['target'] | Promise<RunOptions['target']>
  close?: () => Promise<void>
}

/**
 * Defines a suite of one test a rule. A SHOULD that is broken does not fail; its test is marked with a note.
 *
 * @example
 * defineConformance({ target: () => targetAt('http://127.0.0.1:5050') })
 */
export function defineConformance({ target, close, ...options }: DefineOptions): void {
  describe('conformance', () => {
    let report: Report

    beforeAll(async () => {
      report = await run({ seed: 1, runs: 8, ...options, target: await target() })
    }, 600_000)

    if (close) afterAll(close)

    it.each((options.rules ?? allRules).map((rule) => [rule.id, rule.says] as const))(
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
