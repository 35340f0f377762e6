// One page a document: what it states, section by section, and what tests it. And the page that counts them.
import type { DocumentEntry, Statement } from '../../spec-schemas/types.ts'
import { countMusts, coverage, type DocumentCoverage, type Fate } from '../../suites/coverage.ts'
import { addressOf } from '../../suites/documents.ts'
import { documentLink, ruleLinks, statementAnchor } from './link.ts'
import { anchor, page, prose, table } from './markdown.ts'
import type { Page } from './page.ts'

export function documentPages(documents: readonly DocumentEntry[]): Page[] {
  const covered = coverage(documents)
  return [
    { path: 'documents/index', markdown: coveragePage(covered, documents) },
    ...covered.map((one) => ({
      path: `documents/${one.document.document}`,
      markdown: documentPage(one),
    })),
  ]
}

const fates = ['tested', 'excused', 'planned', 'forgotten'] as const satisfies readonly Fate[]
const counts = (must: Record<Fate, number>) => fates.map((fate) => String(must[fate]))

function coveragePage(
  covered: readonly DocumentCoverage[],
  documents: readonly DocumentEntry[],
): string {
  const all = countMusts(documents.flatMap(({ statements }) => statements))
  return page(
    '# Coverage of the documents',
    'Every normative statement of the documents, in our words, with the rules that test it. Counted are the MUST statements: *tested* by a rule; *excused*, with the reason why nothing outside a master decides it; *planned*, where a rule is still to come, which no MUST may be. A *forgotten* one fails the tests.',
    table(
      ['document', ...fates],
      [
        ...covered.map(({ document, must }) => [documentLink(document), ...counts(must)]),
        ['**all**', ...counts(all)],
      ],
    ),
    ...covered.flatMap(({ document, sections }) => [
      `## ${prose(document.title)}`,
      table(
        ['section', ...fates],
        sections.map(({ section, must }) => [
          `[${prose(section)}](/documents/${document.document}#section-${anchor(section)})`,
          ...counts(must),
        ]),
      ),
    ]),
  )
}

function documentPage({ document, sections }: DocumentCoverage): string {
  return page(
    `# ${prose(document.title)}`,
    `\`${document.path}\` of apache/mesos at [${document.revision.slice(0, 9)}](${addressOf(document)}), paraphrased. A reference such as “${document.document}, Usage 4” means the fourth statement of that section.`,
    ...sections.flatMap(({ section, statements }) => [
      `## ${prose(section)} {#section-${anchor(section)}}`,
      ...statements.map(statementText),
    ]),
  )
}

function statementText({ section, number, keyword, text, rules, untested, differs }: Statement) {
  const fate =
    rules.length > 0 ? `Tested by ${ruleLinks(rules)}.` : `Not tested: ${prose(untested ?? '')}.`
  const other = differs === undefined ? '' : ` **Apache Mesos:** ${prose(differs)}`
  return `<a id="${statementAnchor(section, number)}"></a>**${number}** ${keyword}: ${prose(text)}${other} <span class="fate">${fate}</span>`
}
