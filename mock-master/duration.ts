import { durationMsOf } from './flags/values.ts'

/** Milliseconds, or a text such as `5s`, `250ms` or `2mins`. */
export type Duration = number | string

export function msOf(duration: Duration, name: string): number {
  if (typeof duration === 'string') return durationMsOf(duration, name)
  if (duration >= 0 && Number.isFinite(duration)) return duration
  throw new RangeError(`${name}: ${duration} is no duration`)
}
