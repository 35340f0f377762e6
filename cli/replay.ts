import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { Scenario } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import { connect } from '../suites/connect.ts'
import { judge, play } from '../suites/index.ts'
import { oneLine, shorten } from '../suites/report/escape.ts'
import { exchange } from '../suites/report/exchange.ts'
import { script } from '../suites/report/script.ts'
import { ruleNamed } from './explain.ts'
import { textWithoutSecrets } from './secrets.ts'
import { judged, type TargetOptions, withTargetOptions } from './target.ts'
import { UsageError } from './usage.ts'

/** `mesos-conformance replay FILE`: plays a counterexample again, on any master, and says whether it still breaks. */
export function replayCommand(): Command {
  const command = new Command('replay')
    .description('play the counterexample in a file again, at --url or on the built-in mock')
    .argument('<file>', 'written by a run into its folder counterexamples')
  return withTargetOptions(command).action(replay)
}

async function replay(file: string, options: TargetOptions): Promise<void> {
  const { rule: id, scenario, seed } = read(file)
  const rule = ruleNamed(id)
  const { target: given, close } = await judged(options, seed)
  try {
    const { target } = await connect(given)
    const role = `conformance-replay-${Date.now().toString(36)}`
    const { history, leftovers } = await play(scenario, target, role)
    const [judgement] = judge(history, [rule])
    const [finding] = judgement?.broken ?? []
    const lines = [
      `${rule.id}: ${rule.says}`,
      '',
      ...script(scenario).map((line) => `  ${line}`),
      '',
    ]
    if (finding) {
      lines.push('BROKEN', `  expected  ${finding.expected}`, `  actual    ${finding.actual}`, '')
      lines.push(...exchange(history, finding.at).lines.map((line) => `  ${line.text}`))
    } else {
      lines.push(judgement ? 'KEPT' : 'UNTESTED: the premise of the rule was not met')
    }
    if (leftovers.length > 0) lines.push(...leftovers.map((one) => `left over: ${one}`))
    process.stdout.write(`${textWithoutSecrets(lines.map(printable).join('\n'))}\n`)
    process.exitCode = finding ? 1 : judgement ? 0 : 3
  } finally {
    await close()
  }
}

function read(file: string): { rule: string; seed: number; scenario: Scenario } {
  let content: { rule?: unknown; seed?: unknown; scenario?: unknown }
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`)
  }
  const { rule, seed, scenario } = content
  const [violation] = validate('scenario', scenario)
  if (typeof rule !== 'string' || violation) {
    const what = violation ? `${violation.path} ${violation.message}` : 'it names no rule'
    throw new UsageError(`${file} is no counterexample: ${what}`)
  }
  return { rule, seed: typeof seed === 'number' ? seed : 1, scenario: scenario as Scenario }
}

/** What a master wrote must not reach the terminal as anything but words. */
function printable(line: string): string {
  return shorten(line.replace(/\S.*/s, oneLine), 600)
}
