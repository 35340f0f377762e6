import { styleText } from 'node:util'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'
export type Paint = (style: Style, text: string) => string

export function painter(colors: boolean): Paint {
  // Whether the stream takes colours is the caller's to know; a renderer only makes text.
  return (style, text) => (colors ? styleText(style, text, { validateStream: false }) : text)
}

/** https://no-color.org: any non-empty NO_COLOR wins over a terminal. */
export function wantsColors(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false
  if (environment.FORCE_COLOR) return environment.FORCE_COLOR !== '0'
  return isTerminal && environment.TERM !== 'dumb'
}
