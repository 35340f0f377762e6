import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createMaster } from '../mock-master/index.ts'
import type { History, Report } from '../spec-schemas/types.ts'
import { rules as allRules } from '../suites/catalogue.ts'
import { play } from '../suites/harness/play.ts'
import { defaultLimits, type Target } from '../suites/harness/target.ts'
import { plan } from '../suites/plan.ts'
import { select } from '../suites/select.ts'
import { Tallies } from '../suites/tally.ts'
import type { Measurement } from './measurement.ts'
import { commandOf, temporaryFolder } from './npm.ts'
import { median, wallMs } from './side-by-side.ts'

/** `mesos-conformance run` without a URL, as it is installed, from its start to its end; and its judging alone. */
export const fullRun: Measurement = {
  name: 'full-run',
  title: 'A full run on the built-in mock',
  async measure({ quick }) {
    const rules = select(allRules, quick ? { only: ['destroy/*'] } : {})
    const runs: Report[] = []
    const times: number[] = []
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      times.push(await wallMs(async () => runs.push(await runOnce(quick))))
    }
    const [report] = runs
    const judged = await judgedAlone(rules, quick)
    return [
      {
        what: `${rules.length} rules, ${report?.counts.plays} plays, ${report?.counts.steps} steps`,
        value: median(times) / 1000,
        unit: 's',
        goal: { atMost: 10 },
      },
      {
        what: 'steps judged by every rule in process',
        value: judged,
        unit: '/s',
        goal: { atLeast: 5000 },
      },
      { what: 'rules × steps judged in process', value: judged * rules.length, unit: '/s' },
    ]
  },
}

async function runOnce(quick: boolean): Promise<Report> {
  const [file = '', ...words] = await commandOf({ quick })
  const out = temporaryFolder()
  const less = quick ? ['--rule', 'destroy/*', '--runs', '1'] : []
  const args = [...words, 'run', '--seed', '1', '--out', out, ...less]
  await promisify(execFile)(file, args, { cwd: new URL('..', import.meta.url).pathname })
  const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))
  // A run that broke off would be fast.
  if (report.cutShort !== undefined) throw new Error(`the run is not complete: ${report.cutShort}`)
  return report
}

/** Steps a second of one thread that has judged for a while, of histories that were recorded before. */
async function judgedAlone(rules: ReturnType<typeof select>, quick: boolean): Promise<number> {
  const histories = await historiesOf(rules, quick ? 1 : 2)
  const steps = histories.reduce((sum, { scenario }) => sum + (scenario?.steps.length ?? 0), 0)
  const warm = quick ? 0 : 15
  const times: number[] = []
  for (let round = 0; round < warm + (quick ? 1 : 15); round++) {
    const ms = await wallMs(() => judgeAll(rules, histories))
    if (round >= warm) times.push(ms)
  }
  return (1000 * steps) / median(times)
}

async function historiesOf(rules: ReturnType<typeof select>, runs: number): Promise<History[]> {
  const master = createMaster({ seed: 1 })
  const target: Target = {
    url: 'http://master.test:5050',
    fetch: (input, init) => master.fetch(new Request(input, init)),
    limits: defaultLimits,
  }
  const histories: History[] = []
  for (const [index, { scenario }] of plan(rules, { seed: 1, runs }).entries()) {
    histories.push((await play(scenario, target, `bench-${index}p`)).history)
  }
  master.close()
  return histories
}

function judgeAll(rules: ReturnType<typeof select>, histories: readonly History[]): void {
  const tallies = new Tallies(rules)
  for (const history of histories) if (history.scenario) tallies.add(history.scenario, history)
}
