import { markup, shorten } from '../escape.ts'

/** HTML that is known to be safe: only the `html` template makes it. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type Part = Markup | string | number | undefined | false | readonly Part[]

const textLimit = 2_000

/** A template whose holes are escaped and cut, unless they are markup already. */
export function html(literals: TemplateStringsArray, ...parts: Part[]): Markup {
  const text = literals.reduce((made, literal, index) => made + render(parts[index - 1]) + literal)
  return new Markup(text)
}

function render(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Markup) return part.text
  if (typeof part === 'object') return part.map(render).join('')
  return markup(shorten(String(part), textLimit))
}
