// Small words of Markdown. Texts come from data, so what would be read as HTML, as a template or as the end of a table's
// cell is escaped; code between backticks stays as it is.

/** Plain words with code between backticks, as they stand in statements and rules. */
export function prose(words: string): string {
  return words
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : escaped(part)))
    .join('')
}

function escaped(text: string): string {
  return unmarked(text).replaceAll(/[[\]*]/g, '\\$&')
}

function unmarked(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('\n', ' ').replaceAll(/(?<!\\)\|/g, '\\|')
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n')
}

export function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
}

/** Something long that a reader opens if he wants it, below plain words. */
export function folded(title: string, content: string): string {
  const summary = `<summary>${unmarked(title)}</summary>`
  return `<details class="details custom-block">${summary}\n\n${content}\n\n</details>`
}

/** A badge of the default theme; MUST is what is red when it is broken. */
export function badge(level: string): string {
  const type = { MUST: 'danger', SHOULD: 'warning', MAY: 'info' }[level] ?? 'tip'
  return `<Badge type="${type}" text="${level}" />`
}

/** The parts of a page, a blank line between; what is undefined or empty is left out. */
export function page(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`
}

/** The anchor that a heading gets if nothing else is said: kept to what all parts of the site agree on. */
export function anchor(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
