/**
 * Text read one character at a time, with a pushback of one. A pushed back character still counts
 * as read in `position`, and lines count on the first character after a break: both can be seen
 * in the texts of Mesos.
 */
export class Characters {
  readonly #text: string
  #position = 0
  #last = ''
  #ungot = false
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  get position(): number {
    return this.#position
  }

  get line(): number {
    return this.#line
  }

  /** The next character; empty at the end. */
  get(): string {
    if (this.#ungot) {
      this.#ungot = false
      return this.#last
    }
    const code = this.#text.codePointAt(this.#position)
    if (code === undefined) {
      this.#last = ''
      return ''
    }
    if (this.#last === '\n') this.#line++
    this.#last = String.fromCodePoint(code)
    this.#position += this.#last.length
    return this.#last
  }

  /** There is nothing to push back at the end. */
  unget(): void {
    this.#ungot = this.#last !== ''
  }

  skipBlanks(): void {
    let character = this.get()
    while (isBlank(character)) character = this.get()
    this.unget()
  }

  /** Whether the next character that is no blank is this one; only then it is used up. */
  expect(character: string): boolean {
    this.skipBlanks()
    if (this.get() === character) return true
    this.unget()
    return false
  }

  /** What is left of the line, without control characters. */
  restOfLine(): string {
    let rest = ''
    for (;;) {
      const character = this.get()
      if (character === '' || character === '\n') return rest
      if (character >= ' ') rest += character
    }
  }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r'
}
