// The rules as tests, one each, against the master at MESOS_CONFORMANCE_URL; skipped without one.
import { defineConformance } from './vitest.ts'

defineConformance({
  url: process.env.MESOS_CONFORMANCE_URL,
  seed: Number(process.env.MESOS_CONFORMANCE_SEED ?? 1),
  runs: Number(process.env.MESOS_CONFORMANCE_RUNS ?? 8),
})
