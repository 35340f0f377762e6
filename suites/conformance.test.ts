// The suite as tests: against the master at MESOS_CONFORMANCE_URL, or against the built-in mock.
import { describe } from 'vitest'
import { defaultLimits } from './harness/target.ts'
import { defineConformance } from './vitest.ts'

const url = process.env.MESOS_CONFORMANCE_URL

describe.skipIf(url === undefined)(`the master at ${url}`, () => {
  defineConformance({
    target: () => ({ url: url ?? '', fetch, limits: defaultLimits }),
    seed: Number(process.env.MESOS_CONFORMANCE_SEED ?? 1),
    runs: Number(process.env.MESOS_CONFORMANCE_RUNS ?? 8),
  })
})
