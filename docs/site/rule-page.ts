// One page a rule: what it requires, where that is stated, how it is judged, what it looks like, and who breaks it.
import { type Mutant, mutants } from '../../mock-master/mutants/index.ts'
import type { Citation, DocumentEntry } from '../../spec-schemas/types.ts'
import { addressOf } from '../../suites/documents.ts'
import { rules } from '../../suites/index.ts'
import type { Rule } from '../../suites/rule.ts'
import type { Example } from './example.ts'
import { exchange } from './exchange.ts'
import { documentLink, mutantAnchor, statementLink } from './link.ts'
import { badge, bullets, code, folded, page, prose } from './markdown.ts'
import type { Page } from './page.ts'
import { familyWords, needWords, sourceOf } from './rule-words.ts'

export interface RuleSources {
  documents: readonly DocumentEntry[]
  examples: ReadonlyMap<string, Example>
}

export function rulePages(sources: RuleSources): Page[] {
  return rules.map((rule) => ({ path: `rules/${rule.id}`, markdown: rulePage(rule, sources) }))
}

function rulePage(rule: Rule, { documents, examples }: RuleSources): string {
  const { id, level, says, cites, since, given } = rule
  return page(
    `# ${id}`,
    `${badge(level)} <Badge type="info" text="since ${since ?? '1.1'}" />`,
    `<p class="requirement">${prose(says)}</p>`,
    '## Where it is stated',
    bullets(cites.map((cite) => citation(cite, documents))),
    '## How it is judged',
    `Needs ${needWords(rule)}. Exercised by the scenarios of \`${given.name}\`, and by every other that meets its premise:`,
    familyWords(given),
    code('sh', `npx mesos-conformance run --rule ${id}`),
    folded('The rule itself', code('ts', sourceOf(rule))),
    ...exampleParts(examples.get(id)),
    '## Who breaks it',
    bullets(mutants.filter(({ breaks }) => breaks === id).map(mutantLine)),
  )
}

/** A reference that is no place in the project says nothing to a reader of the site. */
function citation(cite: Citation, documents: readonly DocumentEntry[]): string {
  if ('observed' in cite)
    return `Observed on ${commitLink(cite.observed)}${placeOf(cite.reference)}`
  const document = documents.find((one) => one.document === cite.document)
  if (document === undefined) throw new Error(`there is no document ${cite.document}`)
  const { section, statement: number } = cite
  const statement = document.statements.find(
    (one) => one.section === section && one.number === number,
  )
  if (statement === undefined) throw new Error(`${cite.document} has no ${section}, ${number}`)
  const differs =
    statement.differs === undefined ? '' : ` *Apache Mesos:* ${prose(statement.differs)}`
  return `${documentLink(document)}, ${statementLink(document.document, section, number)} ([upstream](${addressOf(document)})): ${prose(statement.text)}${differs}`
}

function commitLink(observed: string): string {
  const [, before = '', commit] = /^(.*?)\s*\b([0-9a-f]{7,40})$/.exec(observed) ?? []
  if (commit === undefined) return prose(observed)
  return `${prose(before)} [${commit}](https://github.com/apache/mesos/commit/${commit})`
}

function placeOf(reference: string | undefined): string {
  return reference?.startsWith('fixtures/') ? `, in \`${reference}\`` : ''
}

function exampleParts(example: Example | undefined): string[] {
  if (example === undefined) return []
  const { recording, entries, of } = example
  const cut = `cut to the ${entries.length} of ${of} entries that the rule needs`
  const [title, words] =
    recording === undefined
      ? [
          'On the mock',
          `No recording of a live Apache Mesos exercises this rule. A play on the mock, ${cut}:`,
        ]
      : [
          'On a live Apache Mesos',
          `${prose(recording.source)}, \`${recording.path}\` (“${prose(recording.title)}”), ${cut}:`,
        ]
  return [`## ${title}`, words, exchange(entries)]
}

function mutantLine(mutant: Mutant): string {
  return `<a id="${mutantAnchor(mutant)}"></a>\`${mutant.id}\` ${prose(mutant.does)}`
}
