// The kill matrix as a page of the documentation. `npm run cli -- self-test --out docs/kill-matrix.md` writes it.
import type { Mutant } from '../../mock-master/mutants/index.ts'
import type { Kill } from './matrix.ts'

/** The whole page, from the kills of every mutant. */
export function matrixPage(kills: readonly Kill[], { seed, runs }: { seed: number; runs: number }) {
  const killed = kills.filter((kill) => kill.killed).length
  const areas = [...new Set(kills.map(({ mutant }) => areaOf(mutant)))]
  const sections = areas.map((area) => sectionOf(area, kills))
  return `${head(killed, kills.length, seed, runs)}\n${sections.join('\n')}`
}

function head(killed: number, all: number, seed: number, runs: number): string {
  return `# Kill matrix

A mutant is the reference master with one fault, such as an implementer could make. A rule that does not catch its mutants
is worth nothing, so each mutant names the rule that has to catch it. ${killed} of ${all} were caught by that rule, with
seed ${seed} and ${runs} scenarios of each family. What else caught it, among the rules that are exercised by the same
scenarios, stands beside it.

\`\`\`sh
npx mesos-conformance self-test --out kill-matrix.md
\`\`\`
`
}

/** The table of one area of rules. */
function sectionOf(area: string, kills: readonly Kill[]): string {
  const rows = kills.filter(({ mutant }) => areaOf(mutant) === area).map(rowOf)
  return `## ${area}

| mutant | what it does | caught by | also by |
|---|---|---|---|
${rows.join('\n')}
`
}

/** The row of one mutant, with what a run found out. */
export function rowOf({ mutant, killed, caughtBy }: Kill): string {
  const others = caughtBy.filter((id) => id !== mutant.breaks).map(ruleLink)
  const fate = killed ? '' : '**nothing**, though it breaks '
  return `| ${mutantCells(mutant)} | ${fate}${ruleLink(mutant.breaks)} | ${others.join(', ')} |`
}

/** What a row says of a mutant whatever a run found out. */
export function mutantCells({ id, does }: Mutant): string {
  return `[${id}](../mock-master/mutants/${id}.ts) | ${does.replaceAll('|', '\\|')}`
}

export function ruleLink(id: string): string {
  return `[${id}](../suites/${id}.ts)`
}

function areaOf({ breaks }: Mutant): string {
  return breaks.split('/')[0] ?? ''
}
