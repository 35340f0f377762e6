// Every rule judges every history. A rule that throws is our mistake, never the target's.
import type { History } from '../spec-schemas/types.ts'
import { HarnessError } from './harness/target.ts'
import { Timeline } from './harness/timeline.ts'
import type { Finding, Rule } from './rule.ts'

/** What one history says about one rule. */
export interface Judgement {
  rule: Rule
  kept: number
  broken: Extract<Finding, { verdict: 'broken' }>[]
}

/** Only rules that found something are in the result: a rule whose premise was not met says nothing. */
export function judge(history: History, rules: readonly Rule[]): Judgement[] {
  const timeline = new Timeline(history)
  return rules.flatMap((rule) => {
    const judgement = judgeOne(timeline, rule)
    return judgement.kept + judgement.broken.length > 0 ? [judgement] : []
  })
}

/** What one rule finds in a history that was read already. */
export function judgeOne(timeline: Timeline, rule: Rule): Judgement {
  const judgement: Judgement = { rule, kept: 0, broken: [] }
  try {
    for (const finding of rule.check(timeline)) {
      if (finding.verdict === 'kept') judgement.kept++
      else judgement.broken.push(finding)
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HarnessError(`rule ${rule.id} failed: ${reason}`, { cause: error })
  }
  return judgement
}
