import { Characters } from './characters.ts'

/**
 * JSON as Mesos reads it. The built-in parser does the work; what it refuses, or would take
 * though Mesos does not, goes through a parser that behaves like Mesos' own, for its texts and
 * for its leniences (`01` is a number).
 */
export type Parsed = { ok: true; value: unknown } | { ok: false; error: string }

const MAX_DEPTH = 200

export function parseJson(text: string): Parsed {
  if (!isSuspicious(text)) {
    try {
      return { ok: true, value: JSON.parse(text) }
    } catch {
      // Its reasons differ from those of Mesos; the slow way finds those.
    }
  }
  return new Parser(text).parse()
}

/** Half a surrogate pair, numbers that may overflow, and deep nesting are judged the slow way. */
function isSuspicious(text: string): boolean {
  return SUSPICIOUS.test(text) || (text.length > MAX_DEPTH && mayBeDeep(text))
}

/** Numbers follow a separator; digits within a string, such as those of a UUID, seldom do. */
const SUSPICIOUS = /\\u[dD][89a-fA-F]|(?:^|[[:,\s])-?[\d.]+[eE]\+?\d{3}|\d{300}/

function mayBeDeep(text: string): boolean {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--
    if (depth > MAX_DEPTH) return true
  }
  return false
}

const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d

class SyntaxFault extends Error {}
class OutOfRange extends Error {}

class Parser {
  readonly #text: string
  readonly #characters: Characters
  #depth = 0

  constructor(text: string) {
    this.#text = text
    this.#characters = new Characters(text)
  }

  parse(): Parsed {
    const end = this.#text.replace(/[ \t\n\r]+$/, '').length
    try {
      const value = this.#value()
      const { position } = this.#characters
      if (position === end) return { ok: true, value }
      const rest = this.#text.slice(position, end)
      return {
        ok: false,
        error: `Parsed JSON included non-whitespace trailing characters: ${rest}`,
      }
    } catch (fault) {
      if (fault instanceof OutOfRange) return { ok: false, error: 'Value out of range' }
      if (!(fault instanceof SyntaxFault)) throw fault
      const { line } = this.#characters
      const rest = this.#characters.restOfLine()
      return { ok: false, error: `syntax error at line ${line} near: ${rest}` }
    }
  }

  #require(fulfilled: boolean): void {
    if (!fulfilled) throw new SyntaxFault()
  }

  #word<Value>(rest: string, value: Value): Value {
    for (const character of rest) {
      if (this.#characters.get() === character) continue
      this.#characters.unget()
      throw new SyntaxFault()
    }
    return value
  }

  #value(): unknown {
    this.#characters.skipBlanks()
    const first = this.#characters.get()
    if (first === 'n') return this.#word('ull', null)
    if (first === 't') return this.#word('rue', true)
    if (first === 'f') return this.#word('alse', false)
    if (first === '"') return this.#string()
    if (first === '[') return this.#nested(() => this.#array())
    if (first === '{') return this.#nested(() => this.#object())
    this.#characters.unget()
    if (/[0-9-]/.test(first)) return this.#number()
    throw new SyntaxFault()
  }

  #nested<Value>(read: () => Value): Value {
    this.#require(this.#depth < MAX_DEPTH)
    this.#depth++
    const value = read()
    this.#depth--
    return value
  }

  #array(): unknown[] {
    const values: unknown[] = []
    if (this.#characters.expect(']')) return values
    do values.push(this.#value())
    while (this.#characters.expect(','))
    this.#require(this.#characters.expect(']'))
    return values
  }

  #object(): object {
    const members: [string, unknown][] = []
    if (this.#characters.expect('}')) return {}
    do {
      this.#require(this.#characters.expect('"'))
      const key = this.#string()
      this.#require(this.#characters.expect(':'))
      members.push([key, this.#value()])
    } while (this.#characters.expect(','))
    this.#require(this.#characters.expect('}'))
    return Object.fromEntries(members)
  }

  #number(): number {
    let digits = ''
    let character = this.#characters.get()
    while (/[0-9+\-eE.]/.test(character)) {
      digits += character
      character = this.#characters.get()
    }
    this.#characters.unget()
    this.#require(/^-?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(digits))
    const value = Number(digits)
    if (!Number.isFinite(value)) throw new OutOfRange()
    return value
  }

  #string(): string {
    let value = ''
    for (;;) {
      const character = this.#characters.get()
      if (character < ' ') {
        this.#characters.unget()
        throw new SyntaxFault()
      }
      if (character === '"') return value
      value += character === '\\' ? this.#escaped() : character
    }
  }

  #escaped(): string {
    const character = this.#characters.get()
    if (character === 'u') return this.#codePoint()
    const value = ESCAPES[character]
    if (value === undefined) throw new SyntaxFault()
    return value
  }

  #codePoint(): string {
    const first = this.#hexadecimal()
    if (first < 0xd800 || first > 0xdfff) return String.fromCharCode(first)
    this.#require(first < 0xdc00)
    if (this.#characters.get() !== '\\' || this.#characters.get() !== 'u') {
      this.#characters.unget()
      throw new SyntaxFault()
    }
    const second = this.#hexadecimal()
    this.#require(second >= 0xdc00 && second <= 0xdfff)
    return String.fromCharCode(first, second)
  }

  #hexadecimal(): number {
    let digits = ''
    for (let count = 0; count < 4; count++) {
      const character = this.#characters.get()
      if (!/[0-9a-fA-F]/.test(character)) {
        this.#characters.unget()
        throw new SyntaxFault()
      }
      digits += character
    }
    return Number.parseInt(digits, 16)
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
