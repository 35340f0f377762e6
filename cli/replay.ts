import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import type { History, Scenario } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import { cleanUp } from '../suites/cleanup.ts'
import { connect } from '../suites/connect.ts'
import { isObject } from '../suites/harness/read.ts'
import { judge, play, type Rule, type Target } from '../suites/index.ts'
import { oneLine, shorten } from '../suites/report/escape.ts'
import { exchange } from '../suites/report/exchange.ts'
import { script } from '../suites/report/script.ts'
import { ruleNamed } from './explain.ts'
import { textWithoutSecrets } from './secrets.ts'
import { interrupted, stopSignal } from './stop-signal.ts'
import { judged, type TargetOptions, withTargetOptions } from './target.ts'
import { UsageError, violationWords } from './usage.ts'

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
  const { signal, release } = stopSignal()
  try {
    const { target } = await connect(given)
    const role = `conformance-replay-${Date.now().toString(36)}`
    const { history, leftovers } = await playUntil(signal, scenario, target, role)
    const { lines, code } = history ? verdictOn(rule, history) : { lines: ['INTERRUPTED'], code: 0 }
    const said = [
      `${rule.id}: ${rule.says}`,
      '',
      ...script(scenario).map((line) => `  ${line}`),
      '',
      ...lines,
      ...leftovers.map((one) => `left over: ${one}`),
    ]
    process.stdout.write(`${textWithoutSecrets(said.map(printable).join('\n'))}\n`)
    process.exitCode = signal.aborted ? interrupted : code
  } finally {
    release()
    await close()
  }
}

/** A play that is interrupted clears away and has no history; what it could not remove is looked up. */
async function playUntil(
  signal: AbortSignal,
  scenario: Scenario,
  target: Target,
  role: string,
): Promise<{ history?: History; leftovers: string[] }> {
  try {
    return await play(scenario, target, role, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    return await cleanUp(target, { prefix: role })
  }
}

function verdictOn(rule: Rule, history: History): { lines: string[]; code: number } {
  const [judgement] = judge(history, [rule])
  const [finding] = judgement?.broken ?? []
  if (judgement === undefined) {
    return { lines: ['UNTESTED: the premise of the rule was not met'], code: 3 }
  }
  if (finding === undefined) return { lines: ['KEPT'], code: 0 }
  const { expected, actual, at } = finding
  const told = exchange(history, at).lines.map((line) => `  ${line.text}`)
  return {
    lines: ['BROKEN', `  expected  ${expected}`, `  actual    ${actual}`, '', ...told],
    code: 1,
  }
}

function read(file: string): { rule: string; seed: number; scenario: Scenario } {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new UsageError(`cannot read ${file}: ${(error as Error).message}`)
  }
  const problem = problemOf(content)
  if (problem !== undefined) throw new UsageError(`${file} is no counterexample: ${problem}`)
  const { rule, seed, scenario } = content as { rule: string; seed?: unknown; scenario: Scenario }
  return { rule, seed: typeof seed === 'number' ? seed : 1, scenario }
}

function problemOf(content: unknown): string | undefined {
  if (!isObject(content)) return 'it must be an object'
  if (typeof content.rule !== 'string') return 'it names no rule'
  const [violation] = validate('scenario', content.scenario)
  return violation && `scenario: ${violationWords(violation)}`
}

/** What a master wrote must not reach the terminal as anything but words. */
function printable(line: string): string {
  return shorten(line.replace(/\S.*/s, oneLine), 600)
}
