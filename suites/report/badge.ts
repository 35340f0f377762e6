import type { Report } from './contract.ts'
import { count } from './judgement.ts'

/** What https://shields.io/badges/endpoint-badge reads. */
export function badge(report: Report): string {
  const total = report.rules.length - count(report.rules, 'not-applicable')
  const kept = count(report.rules, 'kept')
  const tells = report.verdict === 'conformant' || report.verdict === 'non-conformant'
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      label: 'mesos shared volumes',
      message: tells ? `${report.verdict}, ${kept} of ${total} rules` : report.verdict,
      color: colorOf[report.verdict],
      isError: report.verdict === 'error',
    },
    null,
    2,
  )}\n`
}

const colorOf: Record<Report['verdict'], string> = {
  conformant: 'brightgreen',
  'non-conformant': 'red',
  inconclusive: 'lightgrey',
  error: 'orange',
}
