// A block of data is parsed, and held against what it is data for: a schema, or the reader of such files.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type SchemaReference, validate } from '../../spec-schemas/validate.ts'
import { rules } from '../../suites/index.ts'
import { parseKnownFailures } from '../../suites/report/known-failures.ts'
import { type Block, root } from './blocks.ts'
import { shellProblem } from './shell.ts'
import type { Workplace } from './workplace.ts'

/** What is wrong with it; undefined when nothing is. */
export async function dataProblem(block: Block, place: Workplace): Promise<string | undefined> {
  try {
    const value: unknown = block.language === 'json' ? JSON.parse(block.text) : parse(block.text)
    if (has(value, 'jobs')) return await workflowProblem(block, value.jobs, place)
    return /^- rule:/m.test(block.text) ? knownFailuresProblem(block.text) : messageProblem(value)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value
}

const messages: SchemaReference[] = [
  'scheduler-call',
  'scheduler-event',
  'operator-call',
  'operator-response',
  'operation',
]

/** A message of Mesos has a type, and a member of that name; other data has only to be readable. */
function messageProblem(value: unknown): string | undefined {
  if (!has(value, 'type') || typeof value.type !== 'string') return undefined
  if (!has(value, value.type.toLowerCase())) return undefined
  const known = messages
    .map((schema) => validate(schema, value))
    .filter((found) => !found.some(({ message }) => message.startsWith('"type" names none')))
  if (known.length === 0) return `no message has the type ${value.type}`
  const fewest = known.reduce((least, found) => (found.length < least.length ? found : least))
  return fewest.map(({ path, message }) => `${path} ${message}`).join('\n') || undefined
}

function knownFailuresProblem(text: string): string | undefined {
  const ids = new Set(rules.map(({ id }) => id))
  const { failures, problems } = parseKnownFailures(text)
  const unknown = failures.filter(({ rule }) => !ids.has(rule)).map(({ rule }) => `no rule ${rule}`)
  return [...problems, ...unknown].join('\n') || undefined
}

/** Of a workflow, the inputs of our action are those that it has, and our commands can be executed. */
async function workflowProblem(
  block: Block,
  jobs: unknown,
  place: Workplace,
): Promise<string | undefined> {
  const { inputs } = parse(readFileSync(new URL('action.yml', root), 'utf8'))
  const steps = Object.values(jobs ?? {}).flatMap((job) => (has(job, 'steps') ? job.steps : []))
  for (const step of Array.isArray(steps) ? steps : []) {
    if (has(step, 'uses') && has(step, 'with') && /\/mesos-conformance@/.test(String(step.uses))) {
      const unknown = Object.keys(step.with ?? {}).filter((name) => inputs[name] === undefined)
      if (unknown.length > 0) return `action.yml has no input ${unknown.join(', ')}`
    }
    const command = has(step, 'run') ? String(step.run) : ''
    if (!command.includes('mesos-conformance')) continue
    // The number of the build and the part of the matrix: any will do.
    const text = command.replaceAll(/\$\{\{.*?\}\}/g, '1')
    const problem = await shellProblem({ ...block, text }, place)
    if (problem !== undefined) return problem
  }
  return undefined
}
