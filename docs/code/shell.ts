// A block of commands is executed by a shell that stops at the first that fails.
import { spawn } from 'node:child_process'
import type { Block } from './blocks.ts'
import type { Workplace } from './workplace.ts'

/** What is wrong with it; undefined when nothing is. */
export function shellProblem({ text }: Block, place: Workplace): Promise<string | undefined> {
  return problemOf('bash', ['-c', `set -eu\n${place.placed(text)}\nwait\n`], place)
}

/** Runs a program in a folder that has what blocks take for granted; it has a minute. */
export function problemOf(
  program: string,
  args: readonly string[],
  { furnished, env }: Workplace,
): Promise<string | undefined> {
  const child = spawn(program, args, { cwd: furnished(), env, timeout: 60_000 })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code === 0 ? undefined : `it ended with ${code}:\n${said}`))
  })
}
