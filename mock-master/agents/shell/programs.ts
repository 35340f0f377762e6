import {
  type Directory,
  directory,
  isDirectory,
  locate,
  lookUp,
  mayWrite,
  write,
} from '../files.ts'
import { test } from './test.ts'

export interface Environment {
  readonly root: Directory
  readonly input: string
  write(text: string): void
}

/** A program ends at once with a status, or sleeps and then succeeds. */
export type Program = (args: string[], environment: Environment) => number | { sleepMs: number }

const units: Partial<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86400 }

const flagsOf = (args: readonly string[]): string => args.filter((arg) => /^-\w/.test(arg)).join('')
const pathsOf = (args: readonly string[]): string[] => args.filter((arg) => !/^-\w/.test(arg))

/** The contents of the files, or of the input where none is named; undefined when one is missing. */
function contents(paths: readonly string[], { root, input }: Environment): string | undefined {
  if (paths.length === 0) return input
  let text = ''
  for (const path of paths) {
    const file = path === '-' ? { content: input } : lookUp(root, path)
    if (file === undefined || isDirectory(file)) return undefined
    text += file.content
  }
  return text
}

function makeDirectory(root: Directory, path: string, withParents: boolean): boolean {
  const existing = lookUp(root, path)
  if (existing !== undefined) return withParents && isDirectory(existing)
  if (withParents) {
    const above = path.split('/').slice(0, -1).join('/')
    if (above !== '' && !makeDirectory(root, above, true)) return false
  }
  const place = locate(root, path)
  if (place === undefined || !mayWrite(root, place.parent)) return false
  place.parent.entries.set(place.name, { ...directory(), ...(root.owner && { owner: root.owner }) })
  return true
}

function remove(root: Directory, path: string, flags: string): boolean {
  const entry = lookUp(root, path)
  const place = locate(root, path)
  if (entry === undefined || place === undefined) return flags.includes('f')
  if (isDirectory(entry) && !/[rR]/.test(flags)) return false
  if (!mayWrite(root, place.parent)) return false
  place.parent.entries.delete(place.name)
  return true
}

function copy(root: Directory, from: string, to: string): boolean {
  const source = lookUp(root, from)
  if (source === undefined || isDirectory(source)) return false
  const target = lookUp(root, to)
  const isInto = target !== undefined && isDirectory(target)
  return write(root, isInto ? `${to}/${from.split('/').at(-1)}` : to, source.content)
}

const all = (paths: readonly string[], does: (path: string) => boolean): number =>
  paths.map(does).every(Boolean) ? 0 : 1

/** `bs=1M count=20` in bytes, for dd. */
function sizeOf(text: string | undefined): number {
  const [, digits = '0', unit = ''] = /^(\d+)([kKMG]?)/.exec(text ?? '') ?? []
  return Number(digits) * ({ k: 1024, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }[unit] ?? 1)
}

export const programs: Partial<Record<string, Program>> = {
  true: () => 0,
  ':': () => 0,
  false: () => 1,
  // These change nothing that anybody could observe here.
  ...Object.fromEntries(
    ['trap', 'set', 'export', 'sync', 'wait', 'chmod', 'chown', 'umask', 'cd', 'unset'].map(
      (name) => [name, () => 0],
    ),
  ),

  sleep(args) {
    let seconds = 0
    for (const arg of args) {
      if (arg === 'infinity') return { sleepMs: Number.POSITIVE_INFINITY }
      const [, digits, unit = 's'] = /^([\d.]+)([smhd]?)$/.exec(arg) ?? []
      if (digits === undefined) return 1
      seconds += Number(digits) * (units[unit || 's'] ?? 1)
    }
    return args.length === 0 ? 1 : { sleepMs: seconds * 1000 }
  },

  echo(args, { write }) {
    const isBare = args[0] === '-n'
    write((isBare ? args.slice(1) : args).join(' ') + (isBare ? '' : '\n'))
    return 0
  },

  printf([format = '', ...args], { write }) {
    const values = [...args]
    const text = format.replaceAll('\\n', '\n').replaceAll('\\t', '\t')
    write(text.replace(/%[sd]/g, () => values.shift() ?? ''))
    return 0
  },

  cat(args, environment) {
    const text = contents(pathsOf(args), environment)
    if (text === undefined) return 1
    environment.write(text)
    return 0
  },

  test: (args, { root }) => test(args, root),
  '[': (args, { root }) => (args.at(-1) === ']' ? test(args.slice(0, -1), root) : 2),
  '[[': (args, { root }) => (args.at(-1) === ']]' ? test(args.slice(0, -1), root) : 2),

  touch: (args, { root }) =>
    all(pathsOf(args), (path) => lookUp(root, path) !== undefined || write(root, path, '')),
  mkdir: (args, { root }) =>
    all(pathsOf(args), (path) => makeDirectory(root, path, flagsOf(args).includes('p'))),
  rm: (args, { root }) => all(pathsOf(args), (path) => remove(root, path, flagsOf(args))),
  rmdir: (args, { root }) => all(pathsOf(args), (path) => remove(root, path, '-r')),
  cp([from = '', to = ''], { root }) {
    return copy(root, from, to) ? 0 : 1
  },
  mv([from = '', to = ''], { root }) {
    return copy(root, from, to) && remove(root, from, '') ? 0 : 1
  },

  ls(args, { root, write }) {
    const [path = '.'] = pathsOf(args)
    const entry = lookUp(root, path)
    if (entry === undefined) return 2
    const names = isDirectory(entry) ? [...entry.entries.keys()].sort() : [path]
    write(names.map((name) => `${name}\n`).join(''))
    return 0
  },

  grep(args, environment) {
    const [pattern = '', ...paths] = pathsOf(args)
    const text = contents(paths, environment)
    if (text === undefined) return 2
    const found = text.split('\n').filter((line) => line !== '' && line.includes(pattern))
    if (!flagsOf(args).includes('q')) environment.write(found.map((line) => `${line}\n`).join(''))
    return found.length > 0 ? 0 : 1
  },

  wc(args, environment) {
    const text = contents(pathsOf(args), environment)
    if (text === undefined) return 1
    const isBytes = flagsOf(args).includes('c')
    environment.write(`${isBytes ? text.length : text.split('\n').length - 1}\n`)
    return 0
  },

  seq([first = '1', last], { write }) {
    const [from, to] = last === undefined ? [1, Number(first)] : [Number(first), Number(last)]
    for (let number = from; number <= to && number - from < 10_000; number++) write(`${number}\n`)
    return 0
  },

  dd(args, { root }) {
    const operands = new Map(args.map((arg) => [arg.split('=')[0] ?? '', arg.split('=')[1]]))
    const bytes = sizeOf(operands.get('bs') ?? '512') * sizeOf(operands.get('count'))
    const path = operands.get('of')
    if (path === undefined) return 0
    if (!write(root, path, '')) return 1
    const file = lookUp(root, path)
    if (file !== undefined && !isDirectory(file)) file.bytes = bytes
    return 0
  },

  pwd(_args, { write }) {
    write('/sandbox\n')
    return 0
  },
}
