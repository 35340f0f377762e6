import { Command } from 'commander'
import { type Rule, rules } from '../suites/index.ts'
import { UsageError } from './usage.ts'

/** `mesos-conformance explain RULE`: what a rule requires, where that is stated, and how it is judged. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('say what a rule requires and where that is stated')
    .argument('<rule>', 'its id, such as destroy/running')
    .action((id: string) => {
      process.stdout.write(explanation(ruleNamed(id)))
    })
}

/** More are no help to somebody who has mistyped one id. */
const suggestionLimit = 5

export function ruleNamed(id: string): Rule {
  const found = rules.find((rule) => rule.id === id)
  if (found) return found
  const near = rules.filter((rule) => rule.id.includes(id.split('/').at(-1) ?? id))
  const some = near.slice(0, suggestionLimit).map((rule) => rule.id)
  const hint = near.length > 0 ? `did you mean ${some.join(' or ')}?` : ''
  const list = near.length > some.length || hint === '' ? 'see mesos-conformance list' : ''
  throw new UsageError(`there is no rule ${id}; ${[hint, list].filter(Boolean).join(' ')}`)
}

function explanation({ id, level, says, cites, since, needs, given }: Rule): string {
  const stated = cites.map((cite) =>
    'document' in cite
      ? `  ${cite.document}, ${cite.section}, statement ${cite.statement}`
      : `  observed on ${cite.observed}${cite.reference ? `: ${cite.reference}` : ''}`,
  )
  return [
    `${id} (${level}, since ${since ?? '1.1'})`,
    '',
    says,
    '',
    'stated in',
    ...stated,
    '',
    `needs      ${needs?.join(', ') || 'nothing beyond a master with an agent'}`,
    `exercised  by the scenarios of ${given.name}, and by every other that meets its premise`,
    `run it     mesos-conformance run --rule ${id}`,
    '',
  ].join('\n')
}
