import { ShellError, type Token, tokenize, type Word } from './tokens.ts'

/** A command line of the Bourne shell, as far as tasks of tests use it. */
export type Command =
  | { kind: 'simple'; words: Word[]; redirects: Redirect[] }
  | { kind: 'pipe'; commands: Command[] }
  | { kind: 'not'; command: Command }
  | { kind: 'and' | 'or'; left: Command; right: Command }
  | { kind: 'sequence'; commands: Command[] }
  | { kind: 'background'; command: Command }
  | { kind: 'group'; body: Command; isSubshell: boolean; redirects: Redirect[] }
  | { kind: 'if'; condition: Command; then: Command; otherwise?: Command }
  | { kind: 'while'; condition: Command; body: Command; until: boolean }
  | { kind: 'for'; name: string; words: Word[]; body: Command }

export interface Redirect {
  stream: number
  operator: string
  target: Word
}

export function parse(text: string): Command {
  const parser = new Parser(tokenize(text))
  const command = parser.sequence([])
  parser.expectEnd()
  return command
}

const closers = new Set(['then', 'do', 'done', 'else', 'elif', 'fi', '}', ')'])

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  expectEnd(): void {
    if (this.#at < this.#tokens.length) throw new ShellError('unexpected token')
  }

  sequence(until: readonly string[]): Command {
    const commands: Command[] = []
    for (;;) {
      while (this.#takeOperator(';', '\n'));
      if (this.#at >= this.#tokens.length || this.#isCloser(until)) break
      const command = this.#andOr()
      if (this.#takeOperator('&')) commands.push({ kind: 'background', command })
      else commands.push(command)
      if (!this.#previousWasSeparator() && !this.#peekOperator(';', '\n')) {
        if (this.#at < this.#tokens.length && !this.#isCloser(until)) {
          throw new ShellError('unexpected token')
        }
      }
    }
    const [only] = commands
    return only !== undefined && commands.length === 1 ? only : { kind: 'sequence', commands }
  }

  #andOr(): Command {
    let left = this.#pipeline()
    for (;;) {
      const operator = this.#takeOperator('&&', '||')
      if (operator === undefined) return left
      while (this.#takeOperator('\n'));
      left = { kind: operator === '&&' ? 'and' : 'or', left, right: this.#pipeline() }
    }
  }

  #pipeline(): Command {
    if (this.#takeWord('!')) return { kind: 'not', command: this.#pipeline() }
    const commands = [this.#command()]
    while (this.#takeOperator('|')) commands.push(this.#command())
    const [only] = commands
    return only !== undefined && commands.length === 1 ? only : { kind: 'pipe', commands }
  }

  #command(): Command {
    if (this.#takeOperator('(')) return this.#group(')', true)
    if (this.#takeWord('{')) return this.#group('}', false)
    if (this.#takeWord('if')) return this.#if()
    if (this.#takeWord('while')) return this.#loop(false)
    if (this.#takeWord('until')) return this.#loop(true)
    if (this.#takeWord('for')) return this.#for()
    return this.#simple()
  }

  #group(closer: string, isSubshell: boolean): Command {
    const body = this.sequence([closer])
    this.#close(closer)
    return { kind: 'group', body, isSubshell, redirects: this.#redirects() }
  }

  #if(): Command {
    const condition = this.sequence(['then'])
    this.#close('then')
    const then = this.sequence(['else', 'elif', 'fi'])
    if (this.#takeWord('elif')) return { kind: 'if', condition, then, otherwise: this.#if() }
    if (!this.#takeWord('else')) {
      this.#close('fi')
      return { kind: 'if', condition, then }
    }
    const otherwise = this.sequence(['fi'])
    this.#close('fi')
    return { kind: 'if', condition, then, otherwise }
  }

  #loop(until: boolean): Command {
    const condition = this.sequence(['do'])
    this.#close('do')
    const body = this.sequence(['done'])
    this.#close('done')
    return { kind: 'while', condition, body, until }
  }

  #for(): Command {
    const name = this.#plainWord() ?? ''
    const words: Word[] = []
    if (this.#takeWord('in')) {
      for (let token = this.#tokens[this.#at]; token?.kind === 'word'; ) {
        words.push(token.word)
        token = this.#tokens[++this.#at]
      }
    }
    while (this.#takeOperator(';', '\n'));
    this.#close('do')
    const body = this.sequence(['done'])
    this.#close('done')
    return { kind: 'for', name, words, body }
  }

  #simple(): Command {
    const words: Word[] = []
    const redirects: Redirect[] = this.#redirects()
    for (let token = this.#tokens[this.#at]; token?.kind === 'word'; ) {
      words.push(token.word)
      this.#at += 1
      redirects.push(...this.#redirects())
      token = this.#tokens[this.#at]
    }
    if (words.length + redirects.length === 0) throw new ShellError('command expected')
    return { kind: 'simple', words, redirects }
  }

  #redirects(): Redirect[] {
    const redirects: Redirect[] = []
    for (let token = this.#tokens[this.#at]; token?.kind === 'redirect'; ) {
      const target = this.#tokens[this.#at + 1]
      if (target?.kind !== 'word') throw new ShellError('file name expected')
      redirects.push({ stream: token.stream, operator: token.operator, target: target.word })
      this.#at += 2
      token = this.#tokens[this.#at]
    }
    return redirects
  }

  #plainWord(): string | undefined {
    const token = this.#tokens[this.#at]
    const [part, more] = token?.kind === 'word' ? token.word : []
    if (part?.kind !== 'text' || part.quoted || more !== undefined) return undefined
    this.#at += 1
    return part.text
  }

  #takeWord(word: string): boolean {
    const before = this.#at
    if (this.#plainWord() === word) return true
    this.#at = before
    return false
  }

  #close(closer: string): void {
    const closed = closer === ')' ? this.#takeOperator(')') : this.#takeWord(closer)
    if (!closed) throw new ShellError(`"${closer}" expected`)
  }

  #isCloser(until: readonly string[]): boolean {
    const before = this.#at
    const word = this.#peekOperator(')') ? ')' : this.#plainWord()
    this.#at = before
    return word !== undefined && closers.has(word) && until.includes(word)
  }

  #peekOperator(...operators: string[]): string | undefined {
    const token = this.#tokens[this.#at]
    const isThere = token?.kind === 'operator' && operators.includes(token.operator)
    return isThere ? token.operator : undefined
  }

  #takeOperator(...operators: string[]): string | undefined {
    const operator = this.#peekOperator(...operators)
    if (operator !== undefined) this.#at += 1
    return operator
  }

  #previousWasSeparator(): boolean {
    const token = this.#tokens[this.#at - 1]
    return token?.kind === 'operator' && ['&', ';', '\n'].includes(token.operator)
  }
}
