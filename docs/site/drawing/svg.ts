// What both drawings are made of. Colours come from the theme of the site, so a drawing reads in light and in dark.

export interface Point {
  x: number
  y: number
}

export function text(at: Point, words: string, attributes = ''): string {
  return `<text x="${at.x}" y="${at.y}" ${attributes}>${escaped(words)}</text>`
}

export function path(points: string, attributes = ''): string {
  return `<path d="${points}" fill="none" ${attributes}/>`
}

/** An arrow along a path; the head stands where the path ends. */
export function arrow(points: string, kind: 'call' | 'refused' = 'call'): string {
  return path(points, `class="${kind}" marker-end="url(#head)"`)
}

/** Lines of words around a middle. */
export function lines(middle: Point, words: readonly string[], attributes = ''): string {
  const height = 16
  const top = middle.y - ((words.length - 1) * height) / 2 + 5
  return words
    .map((line, index) => text({ x: middle.x, y: top + index * height }, line, attributes))
    .join('')
}

interface Drawing {
  width: number
  height: number
  /** For those who cannot see it. */
  title: string
  parts: readonly string[]
}

export function drawing({ width, height, title, parts }: Drawing): string {
  const head = `<marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 8 4 0 8z"/></marker>`
  return `<div class="drawing"><svg viewBox="0 0 ${width} ${height}" style="max-width:${width}px" role="img"><title>${escaped(title)}</title><defs>${head}</defs>${parts.join('')}</svg></div>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
