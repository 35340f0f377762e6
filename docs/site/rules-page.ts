// The catalogue: every rule in the order in which the specification is best read.
import { mutants } from '../../mock-master/mutants/index.ts'
import { rules } from '../../suites/index.ts'
import { ruleLink } from './link.ts'
import { page, prose, table } from './markdown.ts'
import type { Page } from './page.ts'

export function areasOf(): string[] {
  return [...new Set(rules.map(({ id }) => areaOf(id)))]
}

export function areaOf(id: string): string {
  return id.split('/')[0] ?? ''
}

export function rulesPage(): Page {
  const count = (level: string) => rules.filter((rule) => rule.level === level).length
  const markdown = page(
    '# The rules',
    `${rules.length} rules, ${count('MUST')} of them MUST, ${count('SHOULD')} SHOULD and ${count('MAY')} MAY; ${mutants.length} faults that they are proved on.`,
    'MUST: the pages on shared volumes, or a page that they link, state it. SHOULD: only the behaviour of Apache Mesos says so. MAY: what a master does is recorded.',
    ...areasOf().flatMap((area) => [`## ${area}`, areaTable(area)]),
  )
  return { path: 'rules/index', markdown }
}

function areaTable(area: string): string {
  const own = rules.filter(({ id }) => areaOf(id) === area)
  return table(
    ['rule', 'level', 'requirement'],
    own.map(({ id, level, says }) => [ruleLink(id), level, prose(says)]),
  )
}
