import { Command } from 'commander'
import { mutants } from '../mock-master/mutants/index.ts'
import { rules, select } from '../suites/index.ts'
import { killMatrix, matrixText } from '../suites/proof/matrix.ts'
import { matrixPage } from '../suites/proof/matrix-page.ts'
import { prepareFile, save } from './outputs.ts'
import { collect, UsageError, wholeNumber } from './usage.ts'

/** `mesos-conformance self-test`: every mutant of the mock against the rules; one that survives is a failure. */
export function selfTestCommand(): Command {
  return new Command('self-test')
    .description('judge every mutant of the mock master, and print which rules catch it')
    .option('--rule <glob>', 'only mutants of rules of that id; repeatable', collect)
    .option('--seed <number>', 'the seed of the scenarios', wholeNumber(0), 1)
    .option('--runs <number>', 'scenarios of each family', wholeNumber(1), 8)
    .option('--out <file>', 'a page for the documentation as well, in Markdown')
    .action(selfTest)
}

interface SelfTestOptions {
  rule?: string[]
  seed: number
  runs: number
  out?: string
}

async function selfTest({ rule: only, seed, runs, out }: SelfTestOptions): Promise<void> {
  // What may end a live master only ends a mutant here.
  const asked = new Set(select(rules, { only, hazards: true }).map(({ id }) => id))
  const chosen = mutants.filter(({ breaks }) => asked.has(breaks))
  if (chosen.length === 0) throw new UsageError('no mutant breaks a rule of such an id')
  if (out !== undefined) prepareFile(out)
  let judged = 0
  const kills = await killMatrix({
    mutants: chosen,
    seed,
    runs,
    onKill: ({ mutant }) => {
      judged++
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${judged} judged: ${mutant.id}`)
    },
  })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  process.stdout.write(matrixText(kills))
  if (out !== undefined) save(out, matrixPage(kills, { seed, runs }))
  process.exitCode = kills.every((kill) => kill.killed) ? 0 : 1
}
