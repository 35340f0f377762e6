/** How a bench is run. */
export interface Settings {
  /** Small sizes and few rounds: shows that everything can be measured, and says nothing about speed. */
  quick: boolean
  /** A live Apache Mesos on this machine, to be measured beside the mock under bounded load. */
  url?: string
}

/** One number of the table; a `goal` says on which side of what it is to be. */
export interface Figure {
  what: string
  value: number
  unit: Unit
  goal?: { atMost: number } | { atLeast: number }
}

/** `×` is how many times something else it is; `%` a part of something else. */
export type Unit = 's' | 'ms' | 'µs' | '/s' | 'MB' | 'KB' | 'B' | '×' | '%' | ''

/** What could not be measured here, and why. */
export interface Skipped {
  what: string
  skipped: string
}

export type Row = Figure | Skipped

/** One question about speed or size. Its name is that of its file. */
export interface Measurement {
  name: string
  title: string
  measure(settings: Settings): Promise<Row[]>
}

export const isFigure = (row: Row): row is Figure => 'value' in row

/** Undefined where there is no goal. */
export function isMet({ value, goal }: Figure): boolean | undefined {
  if (goal === undefined) return undefined
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast
}
