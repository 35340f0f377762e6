// Where two runs of the same commands part.
import { isDeepStrictEqual } from 'node:util'
import type { Beat } from './player.ts'

export interface Difference {
  /** How many commands had been played when the two masters differed for the first time. */
  at: number
  beat: Beat['command']
  /** What differs there, each with its place. */
  places: Place[]
}

export interface Place {
  path: string
  one: unknown
  other: unknown
}

/** The first beat that differs; undefined when the runs are equal. */
export function compare(one: readonly Beat[], other: readonly Beat[]): Difference | undefined {
  for (const [at, beat] of one.entries()) {
    const counterpart = other[at]
    if (counterpart === undefined) return { at, beat: beat.command, places: [] }
    const places = placesOf(beat, counterpart, '')
    if (places.length > 0) return { at, beat: beat.command, places }
  }
  return undefined
}

function placesOf(one: unknown, other: unknown, path: string): Place[] {
  if (isDeepStrictEqual(one, other)) return []
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) {
    // Entry by entry a missing one would make all that follow differ.
    return [{ path, one: without(one, other), other: without(other, one) }]
  }
  if (isObject(one) && isObject(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].flatMap((key) => placesOf(one[key], other[key], `${path}/${key}`))
  }
  return [{ path, one, other }]
}

const without = (list: readonly unknown[], others: readonly unknown[]): unknown[] =>
  list.filter((each) => !others.some((other) => isDeepStrictEqual(each, other)))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
