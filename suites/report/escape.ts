/**
 * What a target writes is data. Everything that reaches a report passes through here once: a terminal must not be
 * driven by it, a browser must not run it, and a reader must not be misled by it.
 */

const escapeCharacter = String.fromCodePoint(0x1b)
const bell = String.fromCodePoint(0x07)
const controlSequence = String.fromCodePoint(0x9b)

/** Whole ANSI sequences go, not only their first character: `[31m` would be left to read otherwise. */
const ansi = new RegExp(
  [
    `(?:${escapeCharacter}\\[|${controlSequence})[0-?]*[ -/]*[@-~]`,
    `${escapeCharacter}\\][^${bell}${escapeCharacter}]*(?:${bell}|${escapeCharacter}\\\\)`,
    `${escapeCharacter}[PX^_][^${escapeCharacter}]*${escapeCharacter}\\\\`,
  ].join('|'),
  'g',
)

const lineBreak = /\r\n?|\u2028|\u2029|\u0085/g

/** Control characters but tab and line feed, lone surrogates, non-characters, and what turns the direction of text. */
const unprintable =
  /[^\P{Cc}\t\n]|\p{Surrogate}|\p{Noncharacter_Code_Point}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu

/** The text as a reader may see it, over several lines. */
export function visible(text: string): string {
  return text.replace(ansi, '').replace(lineBreak, '\n').replace(unprintable, '')
}

/** The same on one line. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim()
}

/** Cuts what is longer than `limit` characters and says how much is missing. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = isHighSurrogate(text.charCodeAt(limit - 1)) ? limit - 1 : limit
  const missing = text.length - end
  return `${text.slice(0, end)}… (${missing} more character${missing === 1 ? '' : 's'})`
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For the content and the attributes of XML and HTML alike. */
export function markup(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

/** For XML attributes, whose parsers turn a line break into a space. */
export function attribute(text: string): string {
  return markup(text).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
}

/** For prose in Markdown, on one line: neither markup nor HTML, no link. */
export function markdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, 'www&#46;')
    .replace(/^([-=])/, '\\$1')
    .replace(/^(\d+)\./, '$1\\.')
}

/** An inline code span of Markdown: its fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const inner = oneLine(text)
  if (inner === '') return ''
  const fence = '`'.repeat(longestRun(inner, /`+/g) + 1)
  const padding = inner.startsWith('`') || inner.endsWith('`') ? ' ' : ''
  return `${fence}${padding}${inner}${padding}${fence}`
}

/** A fenced block of Markdown. */
export function block(text: string, language = ''): string {
  const inner = visible(text)
  const fence = '`'.repeat(Math.max(3, longestRun(inner, /`+/g) + 1))
  return `${fence}${language}\n${inner}\n${fence}`
}

function longestRun(text: string, run: RegExp): number {
  return (text.match(run) ?? []).reduce((longest, match) => Math.max(longest, match.length), 0)
}
