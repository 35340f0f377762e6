import { Command, Option } from 'commander'
import { cleanUp } from '../suites/cleanup.ts'
import { connect } from '../suites/connect.ts'
import { type Diagnosis, diagnose } from '../suites/doctor.ts'
import { gather } from '../suites/facts.ts'
import { rules, select } from '../suites/index.ts'
import { type Profile, profiles } from '../suites/profile.ts'
import { oneLine, shorten } from '../suites/report/escape.ts'
import { textWithoutSecrets } from './secrets.ts'
import { interrupted, stopSignal } from './stop-signal.ts'
import { judgedAt, type TargetOptions, withTargetOptions } from './target.ts'

interface Options extends TargetOptions {
  profile?: Profile
  trial: boolean
}

export function profileOption(): Option {
  const names = profiles.map(({ name }) => name)
  return new Option('--profile <versions>', 'what the target is, whatever it reports').choices(
    names,
  )
}

/** `mesos-conformance doctor`: what a run would meet, before a single volume is made. */
export function doctorCommand(): Command {
  const command = new Command('doctor').description(
    'say what a run against a master would meet; makes no volume',
  )
  return withTargetOptions(command)
    .addOption(profileOption())
    .option('--no-trial', 'reserve nothing and launch no task to see whether they run')
    .action(examine)
}

async function examine(options: Options): Promise<void> {
  const { target: given, close } = judgedAt(options)
  const { signal, release } = stopSignal()
  try {
    const { target, version } = await connect(given)
    const rolePrefix = `conformance-doctor-${Date.now().toString(36)}`
    const facts = await gather(target, {
      signal,
      ...(version === undefined ? {} : { version }),
      ...(options.trial ? { trialRole: `${rolePrefix}-1p` } : {}),
    })
    const left = options.trial ? (await cleanUp(target, { prefix: rolePrefix })).leftovers : []
    const { profile } = options
    const leader = target.url === given.url ? [] : [`leader           ${target.url}`]
    const lines = [`master           ${given.url}`, ...leader]
    if (signal.aborted) {
      // A trial that was cut short says nothing about the master.
      lines.push('interrupted')
      process.exitCode = interrupted
    } else {
      const diagnosis = diagnose(select(rules, {}), { facts, ...(profile && { profile }) })
      lines.push(...words(diagnosis))
      process.exitCode = diagnosis.obstacles.length > 0 ? 3 : 0
    }
    lines.push(...left.map((one) => `left over: ${one}`))
    process.stdout.write(`${lines.map((line) => textWithoutSecrets(oneLine(line))).join('\n')}\n`)
  } finally {
    release()
    await close()
  }
}

function words({ facts, inapplicable, obstacles }: Diagnosis): string[] {
  return [
    ...facts.map((fact) => `${fact.name.padEnd(16)} ${shorten(fact.words, 300)}`),
    ...inapplicable.map(
      ({ reason, rules: ids }) =>
        `not applicable   ${shorten(reason, 200)}: ${ids.length} rules (${shorten(ids.join(', '), 400)})`,
    ),
    ...obstacles.map((obstacle) => `obstacle         ${obstacle}`),
    ...(inapplicable.length + obstacles.length === 0 ? ['every rule applies'] : []),
  ]
}
