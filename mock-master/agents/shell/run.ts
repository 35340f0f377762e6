import { type Directory, isDirectory, lookUp, write } from '../files.ts'
import { expand, expandAll } from './expand.ts'
import { type Command, parse, type Redirect } from './parse.ts'
import { programs } from './programs.ts'
import { ShellError, type Word } from './tokens.ts'

/** A command under way. It yields for how many milliseconds it does nothing; infinity is for ever. */
export type Running = Generator<number, number, void>

export interface Shell {
  readonly root: Directory
  readonly variables: Map<string, string>
  status: number
}

/** Where a command reads from and writes to. */
export interface Streams {
  input: string
  write(text: string): void
}

/** `exit` leaves the whole command, however deep it stands. */
class Exit extends Error {
  readonly status: number

  constructor(status: number) {
    super()
    this.status = status
  }
}

/** What is yielded for a program that we do not know: it is taken for a service, up until killed. */
const service = -1
export const isService = (yielded: number): boolean => yielded === service

/** A loop that does not sleep still must not stop the world. */
const turnsBetweenPauses = 100
const pauseMs = 100

/** Runs a command line in a sandbox. The generator returns the exit status. */
export function* runCommand(
  text: string,
  root: Directory,
  variables: Iterable<readonly [string, string]> = [],
  print: (text: string) => void = () => {},
): Running {
  const shell: Shell = { root, variables: new Map(variables), status: 0 }
  try {
    return yield* run(parse(text), shell, { input: '', write: print })
  } catch (error) {
    if (error instanceof Exit) return error.status
    if (error instanceof ShellError || error instanceof RangeError) return 2
    throw error
  }
}

function* run(command: Command, shell: Shell, streams: Streams): Running {
  shell.status = yield* runKind(command, shell, streams)
  return shell.status
}

function* runKind(command: Command, shell: Shell, streams: Streams): Running {
  switch (command.kind) {
    case 'simple':
      return yield* runSimple(command.words, command.redirects, shell, streams)
    case 'sequence': {
      for (const each of command.commands) yield* run(each, shell, streams)
      return shell.status
    }
    case 'and': {
      const status = yield* run(command.left, shell, streams)
      return status === 0 ? yield* run(command.right, shell, streams) : status
    }
    case 'or': {
      const status = yield* run(command.left, shell, streams)
      return status === 0 ? status : yield* run(command.right, shell, streams)
    }
    case 'not':
      return (yield* run(command.command, shell, streams)) === 0 ? 1 : 0
    case 'pipe':
      return yield* runPipe(command.commands, shell, streams)
    case 'background':
      // Nothing waits for it, and its end tells nobody anything: it is left out.
      return 0
    case 'group':
      return yield* runGroup(command, shell, streams)
    case 'if': {
      const status = yield* run(command.condition, shell, streams)
      if (status === 0) return yield* run(command.then, shell, streams)
      return command.otherwise ? yield* run(command.otherwise, shell, streams) : 0
    }
    case 'while':
      return yield* runLoop(command, shell, streams)
    case 'for': {
      let status = 0
      for (const value of yield* expandAll(command.words, shell)) {
        shell.variables.set(command.name, value)
        status = yield* run(command.body, shell, streams)
      }
      return status
    }
  }
}

function* runLoop(
  { condition, body, until }: Extract<Command, { kind: 'while' }>,
  shell: Shell,
  streams: Streams,
): Running {
  let status = 0
  for (let turn = 1; ; turn++) {
    const holds = (yield* run(condition, shell, streams)) === 0
    if (holds === until) return status
    status = yield* run(body, shell, streams)
    if (turn % turnsBetweenPauses === 0) yield pauseMs
  }
}

function* runPipe(commands: readonly Command[], shell: Shell, streams: Streams): Running {
  let { input } = streams
  let status = 0
  for (const [index, command] of commands.entries()) {
    let output = ''
    const isLast = index === commands.length - 1
    const keep = (text: string): void => {
      output += text
    }
    const write = isLast ? streams.write : keep
    status = yield* run(command, shell, { input, write })
    input = output
  }
  return status
}

function* runGroup(
  { body, isSubshell, redirects }: Extract<Command, { kind: 'group' }>,
  shell: Shell,
  streams: Streams,
): Running {
  const redirected = yield* redirect(redirects, shell, streams)
  if (redirected === undefined) return 1
  if (!isSubshell) return yield* run(body, shell, redirected)
  try {
    return yield* run(body, { ...shell, variables: new Map(shell.variables) }, redirected)
  } catch (error) {
    if (error instanceof Exit) return error.status
    throw error
  }
}

function* runSimple(
  words: readonly Word[],
  redirects: readonly Redirect[],
  shell: Shell,
  streams: Streams,
): Running {
  const redirected = yield* redirect(redirects, shell, streams)
  if (redirected === undefined) return 1
  let rest = yield* expandAll(words, shell)
  while (rest[0] !== undefined && /^[A-Za-z_]\w*=/.test(rest[0])) {
    const [assignment = '', ...others] = rest
    const equals = assignment.indexOf('=')
    shell.variables.set(assignment.slice(0, equals), assignment.slice(equals + 1))
    rest = others
  }
  const [name, ...args] = rest
  if (name === undefined) return 0
  if (name === 'exit') throw new Exit(args[0] === undefined ? shell.status : Number(args[0]) & 0xff)
  if (name === 'exec' || name === 'command' || name === 'nohup') {
    return yield* runProgram(args[0] ?? 'true', args.slice(1), shell, redirected)
  }
  return yield* runProgram(name, args, shell, redirected)
}

function* runProgram(name: string, args: string[], shell: Shell, streams: Streams): Running {
  if (/^(.*\/)?(ba)?sh$/.test(name) && args[0] === '-c') {
    return yield* runCommand(args[1] ?? '', shell.root, shell.variables, streams.write)
  }
  const known = name.replace(/^\/(usr\/)?bin\//, '')
  const program = Object.hasOwn(programs, known) ? programs[known] : undefined
  if (program === undefined) {
    yield service
    return 0
  }
  const outcome = program(args, { root: shell.root, ...streams })
  if (typeof outcome === 'number') return outcome
  yield outcome.sleepMs
  return 0
}

/** Undefined when a file cannot be opened, which fails the command. */
function* redirect(
  redirects: readonly Redirect[],
  shell: Shell,
  streams: Streams,
): Generator<number, Streams | undefined, void> {
  let { input, write: print } = streams
  for (const { stream, operator, target } of redirects) {
    const path = yield* expand(target, shell)
    if (operator === '<<<') input = `${path}\n`
    else if (operator === '<') {
      const file = lookUp(shell.root, path)
      if (file === undefined || isDirectory(file)) return undefined
      input = file.content
    } else if (operator !== '>&') {
      if (!write(shell.root, path, '', operator === '>>')) return undefined
      if (stream === 1) print = (text) => void write(shell.root, path, text, true)
    }
  }
  return { input, write: print }
}
