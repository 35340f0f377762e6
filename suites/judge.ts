// Every rule judges every history. A rule that throws is our mistake, never the target's.
import type { History } from '../spec-schemas/types.ts'
import { HarnessError } from './harness/target.ts'
import { Timeline } from './harness/timeline.ts'
import type { Finding, Rule } from './rule.ts'

/** What one history says about one rule. */
export interface Judgement {
  rule: Rule
  kept: number
  broken: Broken[]
}

type Broken = Extract<Finding, { verdict: 'broken' }>

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
      else judgement.broken.push(named(timeline, finding))
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HarnessError(`rule ${rule.id} failed: ${reason}`, { cause: error })
  }
  return judgement
}

/** Rules know a volume by its key, of agent, role and id; a reader of their findings knows it by its id. */
function named(timeline: Timeline, finding: Broken): Broken {
  const short = (words: string) =>
    timeline.lives.reduce((said, { key }) => said.replaceAll(key, idIn(key)), words)
  return { ...finding, expected: short(finding.expected), actual: short(finding.actual) }
}

function idIn(key: string): string {
  return key.split(' ').slice(2).join(' ')
}
