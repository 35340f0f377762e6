import { type Figure, isFigure, isMet, type Row } from './measurement.ts'

/** The rows of one measurement as a Markdown table. */
export function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    isFigure(row)
      ? `| ${row.what} | ${shown(row)} | ${goalOf(row)} |`
      : `| ${row.what} | – | not measured: ${row.skipped} |`,
  )
  return [`| ${title} | | goal |`, '|---|--:|---|', ...lines, ''].join('\n')
}

function shown({ value, unit }: Figure): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  const number = Number(value.toFixed(digits)).toLocaleString('en-US')
  return unit === '' ? number : `${number} ${unit}`
}

function goalOf(figure: Figure): string {
  const { goal, unit } = figure
  if (goal === undefined) return ''
  const [sign, value] = 'atMost' in goal ? ['≤', goal.atMost] : ['≥', goal.atLeast]
  return `${sign} ${shown({ what: '', value, unit })}${isMet(figure) ? ' ✓' : ' **missed**'}`
}
