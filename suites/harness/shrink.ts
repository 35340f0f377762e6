// Makes a scenario that broke a rule smaller: without what comes after the break, then without each step, operation,
// task and framework that is not needed for it. Every candidate is played; what still breaks the rule is kept.
import type { OperationSpec, Scenario, Step } from '../../spec-schemas/types.ts'

export interface Shrunk<T> {
  scenario: Scenario
  proof: T
  /** How many times it became smaller. */
  shrinks: number
}

/**
 * @param breaks plays a scenario and returns the proof that it breaks the rule, or undefined
 * @param budget how many plays may be spent
 */
export async function shrink<T>(
  scenario: Scenario,
  proof: T,
  breaks: (candidate: Scenario) => Promise<T | undefined>,
  budget: number,
): Promise<Shrunk<T>> {
  const best: Shrunk<T> = { scenario, proof, shrinks: 0 }
  let left = budget
  for (let progress = true; progress && left > 0; ) {
    progress = false
    for (const candidate of smaller(best.scenario)) {
      if (left-- <= 0) break
      const again = await breaks(candidate)
      if (again === undefined) continue
      Object.assign(best, { scenario: candidate, proof: again, shrinks: best.shrinks + 1 })
      progress = true
      break
    }
  }
  return best
}

/** The scenario cut after a step. */
export function upTo(scenario: Scenario, step: number): Scenario {
  return withoutIdlers({ ...scenario, steps: scenario.steps.slice(0, step + 1) })
}

/** Candidates that are one thing smaller, the most promising first. */
export function* smaller(scenario: Scenario): Generator<Scenario> {
  const { steps } = scenario
  for (let count = Math.floor(steps.length / 2); count >= 1; count = Math.floor(count / 2)) {
    for (let from = 0; from + count <= steps.length; from += count) {
      const rest = steps.filter((_, index) => index < from || index >= from + count)
      if (rest.length > 0) yield withoutIdlers({ ...scenario, steps: rest })
    }
  }
  for (const [index, step] of steps.entries()) {
    for (const simpler of smallerSteps(step)) {
      yield withoutIdlers({ ...scenario, steps: steps.with(index, simpler) })
    }
  }
  for (const [name, framework] of Object.entries(scenario.frameworks)) {
    for (const key of Object.keys(framework)) {
      const { [key as keyof typeof framework]: _, ...rest } = framework
      yield { ...scenario, frameworks: { ...scenario.frameworks, [name]: rest } }
    }
  }
  if (scenario.arena !== undefined) {
    const { arena: _, ...rest } = scenario
    yield rest
  }
}

function* smallerSteps(step: Step): Generator<Step> {
  if (step.do !== 'ACCEPT') return
  for (const [index, operation] of step.operations.entries()) {
    if (step.operations.length > 1) {
      yield { ...step, operations: step.operations.toSpliced(index, 1) }
    }
    for (const simpler of smallerOperations(operation)) {
      yield { ...step, operations: step.operations.with(index, simpler) }
    }
  }
}

function* smallerOperations(operation: OperationSpec): Generator<OperationSpec> {
  if (operation.type === 'LAUNCH' && operation.tasks.length > 1) {
    for (const index of operation.tasks.keys()) {
      yield { ...operation, tasks: operation.tasks.toSpliced(index, 1) }
    }
  }
  if (
    (operation.type === 'CREATE' || operation.type === 'DESTROY') &&
    operation.volumes.length > 1
  ) {
    for (const index of operation.volumes.keys()) {
      yield { ...operation, volumes: operation.volumes.toSpliced(index, 1) }
    }
  }
}

/** Frameworks that do nothing any more need not be there. */
function withoutIdlers(scenario: Scenario): Scenario {
  const busy = new Set(scenario.steps.flatMap((step) => ('by' in step && step.by ? [step.by] : [])))
  const frameworks = Object.entries(scenario.frameworks).filter(([name]) => busy.has(name))
  return { ...scenario, frameworks: Object.fromEntries(frameworks) }
}
