import type { TimeInfo } from '../../spec-schemas/types.ts'

/** Both APIs count from the epoch: v1 in nanoseconds, the unversioned endpoints in seconds. */
export const timeInfo = (ms: number): TimeInfo => ({ nanoseconds: Math.round(ms * 1e6) })
export const seconds = (ms: number): number => ms / 1000
