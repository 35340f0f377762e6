import type { Command } from 'commander'

/**
 * Every subcommand, in the order of the help. Only the one that is asked for is loaded: a mock needs no rules, and would
 * take three times as long to listen if it had to read them first.
 */
const loaders = new Map<string, () => Promise<Command>>([
  ['run', async () => (await import('./run.ts')).runCommand()],
  ['mock', async () => (await import('./mock.ts')).mockCommand()],
  ['list', async () => (await import('./list.ts')).listCommand()],
  ['explain', async () => (await import('./explain.ts')).explainCommand()],
  ['replay', async () => (await import('./replay.ts')).replayCommand()],
  ['doctor', async () => (await import('./doctor.ts')).doctorCommand()],
  ['cleanup', async () => (await import('./cleanup.ts')).cleanupCommand()],
  ['report', async () => (await import('./report.ts')).reportCommand()],
  [
    'framework-report',
    async () => (await import('./framework-report.ts')).frameworkReportCommand(),
  ],
  ['diff', async () => (await import('./compare.ts')).diffCommand()],
  ['baseline', async () => (await import('./compare.ts')).baselineCommand()],
  ['merge', async () => (await import('./compare.ts')).mergeCommand()],
  ['self-test', async () => (await import('./self-test.ts')).selfTestCommand()],
  ['spec', async () => (await import('./spec.ts')).specCommand()],
])

/** The subcommand of that name; where there is none, as for the help, all of them. */
export async function commands(name?: string): Promise<Command[]> {
  const asked = name === undefined ? undefined : loaders.get(name)
  const wanted = asked === undefined ? [...loaders.values()] : [asked]
  return Promise.all(wanted.map((load) => load()))
}
