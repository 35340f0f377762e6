// Takes the place of mesos-conformance/vitest in blocks that are executed: the same, on a few rules.
import { rules, select } from '../../suites/index.ts'
import { type DefineOptions, defineConformance as define } from '../../suites/vitest.ts'

export function defineConformance(options: DefineOptions): void {
  define({ ...options, rules: select(rules, { only: ['opt-in/*'] }), runs: 1 })
}
