// One run against one master, whichever it is, as the command line asks for it.
import type { Report } from '../spec-schemas/types.ts'
import { connect } from '../suites/connect.ts'
import { gather } from '../suites/facts.ts'
import { HarnessError, type Progress, type Rule, run } from '../suites/index.ts'
import { type Applicability, reportsOperations } from '../suites/needs.ts'
import { isTooOld } from '../suites/profile.ts'
import { inconclusive } from '../suites/verdict.ts'
import type { RunCommandOptions } from './run-options.ts'
import type { Judged } from './target.ts'
import { version } from './version.ts'

export type JudgeOptions = Pick<
  RunCommandOptions,
  'runs' | 'workers' | 'shard' | 'timeout' | 'profile'
>

export interface Given {
  selected: readonly Rule[]
  seed: number
  signal: AbortSignal
}

export type OnPlay = (progress: Progress) => void

export async function reportOf(
  options: JudgeOptions,
  { target: given, builtIn }: Pick<Judged, 'target' | 'builtIn'>,
  { selected, seed, signal, onPlay }: Given & { onPlay: OnPlay },
): Promise<Report> {
  const { runs, workers = builtIn ? 4 : 1, shard, timeout } = options
  const rolePrefix = `conformance-${Date.now().toString(36)}${seed.toString(36)}`
  try {
    const connection = await connect(given)
    const applicability = builtIn
      ? undefined
      : await applicabilityOf(connection, options, rolePrefix, signal)
    return await run({
      target: applicability
        ? { ...connection.target, reportsOperations: reportsOperations(applicability.facts) }
        : connection.target,
      rules: selected,
      seed,
      runs,
      workers,
      rolePrefix,
      retries: 3,
      toolVersion: version,
      builtIn,
      signal,
      onPlay,
      ...(applicability && { applicability }),
      ...(shard && { shard }),
      ...(connection.version === undefined ? {} : { version: connection.version }),
      ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    })
  } catch (error) {
    if (!(error instanceof HarnessError)) throw error
    return inconclusive(selected, error.message, { url: given.url, seed, runs, version })
  }
}

async function applicabilityOf(
  { target, version: reported }: Awaited<ReturnType<typeof connect>>,
  { profile }: JudgeOptions,
  rolePrefix: string,
  signal: AbortSignal,
): Promise<Applicability> {
  const facts = await gather(target, {
    trialRole: `${rolePrefix}-0p`,
    signal,
    ...(reported === undefined ? {} : { version: reported }),
  })
  const age = profile ?? facts.profile
  if (age !== undefined && isTooOld(age)) {
    throw new HarnessError(
      `the target is of Mesos ${age}: only masters of 1.4 and later can be judged, where reservations have their present form`,
    )
  }
  return { facts, ...(profile && { profile }) }
}
