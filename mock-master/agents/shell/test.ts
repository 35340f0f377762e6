import { type Directory, isDirectory, lookUp } from '../files.ts'

/** `test` and `[`: the status is 0 when the expression holds, 1 when not, 2 when it is none. */
export function test(args: readonly string[], root: Directory): number {
  const holds = evaluate(args, root)
  return holds === undefined ? 2 : holds ? 0 : 1
}

function evaluate(args: readonly string[], root: Directory): boolean | undefined {
  for (const connective of ['-o', '-a', '||', '&&']) {
    const at = args.indexOf(connective)
    if (at <= 0 || args.length <= 3) continue
    const left = evaluate(args.slice(0, at), root)
    const right = evaluate(args.slice(at + 1), root)
    if (left === undefined || right === undefined) return undefined
    return connective === '-o' || connective === '||' ? left || right : left && right
  }
  if (args[0] === '!' && args.length > 1) {
    const holds = evaluate(args.slice(1), root)
    return holds === undefined ? undefined : !holds
  }
  const [one, two, three] = args
  if (one === undefined) return false
  if (two === undefined) return one !== ''
  return three === undefined ? unary(one, two, root) : binary(one, two, three)
}

function unary(operator: string, operand: string, root: Directory): boolean | undefined {
  const entry = lookUp(root, operand)
  switch (operator) {
    case '-e':
    case '-r':
    case '-w':
    case '-L':
    case '-h':
      return entry !== undefined
    case '-f':
      return entry !== undefined && !isDirectory(entry)
    case '-d':
    case '-x':
      return entry !== undefined && isDirectory(entry)
    case '-s':
      return entry !== undefined && (isDirectory(entry) || entry.content !== '')
    case '-n':
      return operand !== ''
    case '-z':
      return operand === ''
    default:
      return undefined
  }
}

function binary(left: string, operator: string, right: string): boolean | undefined {
  const comparisons: Partial<Record<string, boolean>> = {
    '=': left === right,
    '==': left === right,
    '!=': left !== right,
    '-eq': Number(left) === Number(right),
    '-ne': Number(left) !== Number(right),
    '-lt': Number(left) < Number(right),
    '-le': Number(left) <= Number(right),
    '-gt': Number(left) > Number(right),
    '-ge': Number(left) >= Number(right),
  }
  return comparisons[operator]
}
