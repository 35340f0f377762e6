// What has ended a live master: the rules about it, and the faults beside them.
import { rules } from '../../suites/index.ts'
import { isHazard } from '../../suites/select.ts'
import { ruleLink } from './link.ts'
import { code, page, prose, table } from './markdown.ts'
import type { Page } from './page.ts'

export function hazardsPage(): Page {
  const hazards = rules.filter(({ id }) => isHazard(id))
  const markdown = page(
    '# Hazards',
    'Some requests, and some orders of quite ordinary requests, end a live Apache Mesos master: an assertion in it fails, and the process is gone. A master should outlive whatever it is asked, so each is a rule; and because the rule may end what it judges, each is judged only when that was asked for.',
    table(
      ['rule', 'requirement'],
      hazards.map(({ id, says }) => [ruleLink(id), prose(says)]),
    ),
    '## Judging them',
    code('sh', "npx mesos-conformance run --hazards --rule 'hazards/*'"),
    'Against a URL that is not on loopback a second option is demanded, `--hazards-may-end-this-master`. A master that does not answer any more afterwards is told from one that refused. The mock outlives them all, with an error where a live master would end.',
    '## What follows for others',
    'No other scenario of the suite sends what is on this page: no quantity of zero, no volume twice in one CREATE, no id a second time while an old offer lists it. Before a DESTROY every framework of a play suppresses its roles, because an allocation under way may still offer what is being destroyed; a framework that destroys shared volumes does well to do the same.',
  )
  return { path: 'hazards', markdown }
}
