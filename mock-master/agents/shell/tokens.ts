/** What the shell refuses to read; the command then ends with status 2, as in a real shell. */
export class ShellError extends Error {}

export type WordPart =
  | { kind: 'text'; text: string; quoted: boolean }
  | { kind: 'variable'; name: string; quoted: boolean }
  | { kind: 'command'; text: string; quoted: boolean }

export type Word = WordPart[]

export type Token =
  | { kind: 'word'; word: Word }
  | { kind: 'operator'; operator: string }
  | { kind: 'redirect'; stream: number; operator: string }

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const blank = /^(?:[ \t]+|\\\n|#.*)/.exec(rest)
    const redirect = /^(\d?)(>>|>&|<<<|>|<)/.exec(rest)
    const operator = /^(?:&&|\|\||[;&|()\n])/.exec(rest)
    if (blank !== null) {
      at += blank[0].length
    } else if (redirect !== null) {
      const [all, stream = '', kind = ''] = redirect
      const standard = kind.startsWith('<') ? 0 : 1
      tokens.push({ kind: 'redirect', stream: Number(stream || standard), operator: kind })
      at += all.length
    } else if (operator !== null) {
      tokens.push({ kind: 'operator', operator: operator[0] })
      at += operator[0].length
    } else {
      const reader = new WordReader(text, at)
      tokens.push({ kind: 'word', word: reader.read() })
      at = reader.at
    }
  }
  return tokens
}

class WordReader {
  at: number
  readonly #text: string
  readonly #parts: WordPart[] = []

  constructor(text: string, at: number) {
    this.#text = text
    this.at = at
  }

  read(): Word {
    while (this.at < this.#text.length && !/[\s;&|()<>]/.test(this.#here)) this.#readPart()
    return this.#parts
  }

  get #here(): string {
    return this.#text[this.at] ?? ''
  }

  #readPart(): void {
    if (this.#here === "'") {
      this.#add(this.#until("'"), true)
    } else if (this.#here === '"') {
      this.#readDoubleQuoted()
    } else if (this.#here === '\\') {
      this.#add(this.#text[this.at + 1] ?? '', true)
      this.at += 2
    } else if (!this.#readExpansion(false)) {
      this.#add(this.#here, false)
      this.at += 1
    }
  }

  #readDoubleQuoted(): void {
    this.at += 1
    this.#add('', true)
    while (this.#here !== '"') {
      if (this.at >= this.#text.length) throw new ShellError('unterminated quoted string')
      if (this.#here === '\\' && /["\\$`]/.test(this.#text[this.at + 1] ?? '')) {
        this.#add(this.#text[this.at + 1] ?? '', true)
        this.at += 2
      } else if (!this.#readExpansion(true)) {
        this.#add(this.#here, true)
        this.at += 1
      }
    }
    this.at += 1
  }

  /** `$NAME`, `${NAME}`, `$(command)` and `` `command` ``. */
  #readExpansion(quoted: boolean): boolean {
    if (this.#here === '`') {
      this.#parts.push({ kind: 'command', text: this.#until('`'), quoted })
      return true
    }
    if (this.#here !== '$') return false
    const rest = this.#text.slice(this.at)
    if (rest.startsWith('$(')) {
      this.#parts.push({ kind: 'command', text: this.#parenthesized(), quoted })
      return true
    }
    const variable = /^\$(?:\{(\w+|[?#$!@*])\}|(\w+|[?#$!@*]))/.exec(rest)
    if (variable === null) return false
    this.#parts.push({ kind: 'variable', name: variable[1] ?? variable[2] ?? '', quoted })
    this.at += variable[0].length
    return true
  }

  #until(quote: string): string {
    const end = this.#text.indexOf(quote, this.at + 1)
    if (end < 0) throw new ShellError('unterminated quoted string')
    const inside = this.#text.slice(this.at + 1, end)
    this.at = end + 1
    return inside
  }

  #parenthesized(): string {
    const start = this.at + 2
    let depth = 1
    for (let end = start; end < this.#text.length; end++) {
      if (this.#text[end] === '(') depth += 1
      if (this.#text[end] === ')') depth -= 1
      if (depth === 0) {
        this.at = end + 1
        return this.#text.slice(start, end)
      }
    }
    throw new ShellError('unterminated command substitution')
  }

  #add(text: string, quoted: boolean): void {
    const last = this.#parts.at(-1)
    if (last?.kind === 'text' && last.quoted === quoted) last.text += text
    else this.#parts.push({ kind: 'text', text, quoted })
  }
}
