import { judged } from '../cli/target.ts'
import { createMaster } from '../mock-master/index.ts'
import type { History, Report } from '../spec-schemas/types.ts'
import { rules as allRules } from '../suites/catalogue.ts'
import { play } from '../suites/harness/play.ts'
import { defaultLimits, type Target } from '../suites/harness/target.ts'
import { plan } from '../suites/plan.ts'
import { run } from '../suites/run.ts'
import { select } from '../suites/select.ts'
import { Tallies } from '../suites/tally.ts'
import type { Measurement } from './measurement.ts'
import { cpuMs, median, wallMs } from './side-by-side.ts'

/** What `mesos-conformance run` does without a URL, with its own number of scenarios. */
export const fullRun: Measurement = {
  name: 'full-run',
  title: 'A full run on the built-in mock',
  async measure({ quick }) {
    const runs = quick ? 1 : 8
    const rules = select(allRules, quick ? { only: ['destroy/*'] } : {})
    const built = await runBuiltIn(rules, runs)
    const alone = await judgedAlone(rules, runs, quick)
    const { plays, steps } = built.report.counts
    const { seconds, cpu } = built
    return [
      {
        what: `${rules.length} rules, ${plays} plays, ${steps} steps`,
        value: seconds,
        unit: 's',
        goal: { atMost: 10 },
      },
      { what: 'of it processor time, master and suite', value: cpu, unit: 's' },
      {
        what: 'steps played and judged, a second of processor time',
        value: steps / cpu,
        unit: '/s',
      },
      {
        what: 'steps judged by every rule in process',
        value: alone.steps,
        unit: '/s',
        goal: { atLeast: 5000 },
      },
      { what: 'rules × steps judged in process', value: alone.steps * rules.length, unit: '/s' },
    ]
  },
}

type Rules = ReturnType<typeof select>

async function runBuiltIn(rules: Rules, runs: number) {
  let report: Report | undefined
  let wall = 0
  const { target, close } = await judged({}, 1)
  const cpu = await cpuMs(async () => {
    wall = await wallMs(async () => {
      report = await run({
        target,
        rules,
        runs,
        seed: 1,
        workers: 4,
        retries: 3,
        builtIn: true,
        rolePrefix: 'conformance-bench',
      })
    })
  })
  await close()
  // What one rule or another comes to on a starved machine is not the point; a run that broke off would be fast.
  const isCut = report === undefined || report.warnings.some((one) => /not made/.test(one))
  if (report === undefined || isCut) throw new Error(`the run is not complete: ${report?.why}`)
  return { report, seconds: wall / 1000, cpu: cpu / 1000 }
}

/** Plays first, and judges what was recorded. */
async function judgedAlone(rules: Rules, runs: number, quick: boolean) {
  const master = createMaster({ seed: 1 })
  const target: Target = {
    url: 'http://master.test:5050',
    fetch: (input, init) => master.fetch(new Request(input, init)),
    limits: defaultLimits,
  }
  const histories: History[] = []
  const jobs = plan(rules, { seed: 1, runs: Math.min(runs, 2) })
  for (const [index, { scenario }] of jobs.entries()) {
    histories.push((await play(scenario, target, `bench-${index}p`)).history)
  }
  master.close()
  const steps = histories.reduce((sum, { scenario }) => sum + (scenario?.steps.length ?? 0), 0)
  const times: number[] = []
  for (let round = 0; round < (quick ? 1 : 7); round++) {
    times.push(await cpuMs(() => judgeAll(rules, histories)))
  }
  return { steps: (1000 * steps) / median(times) }
}

function judgeAll(rules: Rules, histories: readonly History[]): void {
  const tallies = new Tallies(rules)
  for (const history of histories) if (history.scenario) tallies.add(history.scenario, history)
}
