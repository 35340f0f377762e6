import { Command } from 'commander'
import { cleanUp, commonPrefix } from '../suites/cleanup.ts'
import { connect } from '../suites/connect.ts'
import { oneLine } from '../suites/report/escape.ts'
import { textWithoutSecrets } from './secrets.ts'
import { judgedAt, type TargetOptions, withTargetOptions } from './target.ts'

/** `mesos-conformance cleanup`: removes what a run that was killed left on a cluster, and nothing else. */
export function cleanupCommand(): Command {
  const command = new Command('cleanup').description(
    `remove what a killed run left: frameworks, volumes and reservations whose roles begin with ${commonPrefix}`,
  )
  return withTargetOptions(command)
    .option('--run <prefix>', 'of one run only, as its report names it', commonPrefix)
    .action(clean)
}

async function clean(options: TargetOptions & { run: string }): Promise<void> {
  const { target: given, close } = judgedAt(options)
  try {
    const { target } = await connect(given)
    const { frameworks, leftovers } = await cleanUp(target, { prefix: options.run })
    const lines = [
      ...frameworks.map((name) => `tore down ${name}`),
      ...leftovers.map((one) => `left over: ${one}`),
      ...(leftovers.length === 0 ? [`nothing of ${options.run}* is left`] : []),
    ]
    process.stdout.write(`${lines.map((line) => textWithoutSecrets(oneLine(line))).join('\n')}\n`)
    process.exitCode = leftovers.length > 0 ? 1 : 0
  } finally {
    await close()
  }
}
