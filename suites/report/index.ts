import { badge } from './badge.ts'
import type { Report } from './contract.ts'
import { har } from './har.ts'
import { html } from './html.ts'
import { junit } from './junit.ts'
import { markdown } from './markdown.ts'
import { tap } from './tap.ts'
import { text } from './text.ts'

/** A form of the report: pure, from `report.json` alone, so that any of them can be made again at any time. */
export interface Format {
  name: string
  /** Its file in the output folder. */
  file: string
  render(report: Report, options?: RenderOptions): string
}

export interface RenderOptions {
  /** Text only. */
  colors?: boolean
  /** HAR only: the counterexample of this rule and no other. */
  rule?: string
}

export const formats: readonly Format[] = [
  { name: 'json', file: 'report.json', render: json },
  { name: 'text', file: 'report.txt', render: text },
  { name: 'junit', file: 'junit.xml', render: junit },
  { name: 'html', file: 'report.html', render: html },
  { name: 'markdown', file: 'summary.md', render: markdown },
  { name: 'tap', file: 'report.tap', render: tap },
  { name: 'badge', file: 'badge.json', render: badge },
  { name: 'har', file: 'counterexamples.har', render: har },
]

function json(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
