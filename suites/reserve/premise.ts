// When a RESERVE or an UNRESERVE must succeed, and what it must change: it names what its framework was offered, or
// what the operator certainly finds on the agent, in one of the documented forms.
import type { Resource } from '../../spec-schemas/types.ts'
import { resourceList } from '../harness/news.ts'
import { stranger } from '../harness/principal.ts'
import { isShared, type Reservation, reservationsOf, sizeOf } from '../harness/resource.ts'
import type { AgentState, OperationOfType, Timeline } from '../harness/timeline.ts'

export type Reserve = OperationOfType<'RESERVE'>
export type Unreserve = OperationOfType<'UNRESERVE'>
type Fact = Reserve | Unreserve

/** What one operation reserves or frees: an amount of one resource, with a stack of reservations. */
export interface Piece<F extends Fact = Fact> {
  fact: F
  name: string
  value: number
  /** Reserved, or to be freed. */
  stack: Reservation[]
  /** The same without the reservation that is made or undone. */
  below: Reservation[]
  resource: Resource
  /** Nothing else is named in the operation. */
  isAlone: boolean
}

/** Every RESERVE whose outcome is known, by resource. */
export function* reserves(timeline: Timeline): Generator<Piece<Reserve>> {
  for (const fact of timeline.operations('RESERVE')) {
    if (fact.outcome !== 'unknown')
      yield* pieces(fact, resourceList(fact.operation, 'reserve', 'resources'))
  }
}

/** Every UNRESERVE whose outcome is known, by resource. */
export function* unreserves(timeline: Timeline): Generator<Piece<Unreserve>> {
  for (const fact of timeline.operations('UNRESERVE')) {
    if (fact.outcome !== 'unknown')
      yield* pieces(fact, resourceList(fact.operation, 'unreserve', 'resources'))
  }
}

function* pieces<F extends Fact>(fact: F, resources: Resource[]): Generator<Piece<F>> {
  for (const resource of resources) {
    const stack = reservationsOf(resource)
    const below = stack.slice(0, -1)
    const isAlone = resources.length === 1
    yield { fact, name: resource.name, value: sizeOf(resource), stack, below, resource, isAlone }
  }
}

/** RESERVEs of one resource each that nothing speaks against. */
export function* soundReserves(timeline: Timeline, api: Fact['api']): Generator<Piece<Reserve>> {
  for (const piece of reserves(timeline)) {
    if (piece.fact.api !== api || !isSound(piece) || !mayReserve(timeline, piece)) continue
    if (available(timeline, piece.fact, piece.name, piece.below) >= piece.value) yield piece
  }
}

/** UNRESERVEs of one resource each that nothing speaks against. */
export function* soundUnreserves(
  timeline: Timeline,
  api: Fact['api'],
): Generator<Piece<Unreserve>> {
  for (const piece of unreserves(timeline)) {
    if (piece.fact.api !== api || !isSound(piece)) continue
    if (available(timeline, piece.fact, piece.name, piece.stack) >= piece.value) yield piece
  }
}

/** One amount of a plain resource, in one form, with a dynamic reservation last, and of nobody else's allocation. */
function isSound({ fact, resource, stack, value, isAlone }: Piece): boolean {
  const { allocation_info: allocation, disk, revocable, ranges, set } = resource
  const isPlain = [disk, revocable, ranges, set].every((one) => one === undefined)
  return (
    isAlone &&
    fact.wellFormed &&
    isPlain &&
    hasOneForm(resource) &&
    resource.type === 'SCALAR' &&
    !isShared(resource) &&
    !('source' in (fact.operation.type === 'RESERVE' ? fact.operation.reserve : {})) &&
    (allocation === undefined || allocation.role === fact.offers[0]?.role) &&
    value >= 0.001 &&
    stack.at(-1)?.type === 'DYNAMIC' &&
    stack.every(({ role }) => role !== '*') &&
    isRefined(stack)
  )
}

function hasOneForm({ role, reservation, reservations = [] }: Resource): boolean {
  return reservations.length > 0
    ? role === undefined && reservation === undefined && reservations.every((one) => one.type)
    : reservation?.type === undefined && reservation?.role === undefined
}

/** Each role below the one before it. */
export function isRefined(stack: Reservation[]): boolean {
  return stack.every(
    ({ role }, index) => index === 0 || role.startsWith(`${stack[index - 1]?.role}/`),
  )
}

/** In its own name, to the role of the offer; an operator in no name that is meant to be wrong. */
function mayReserve(timeline: Timeline, { fact, stack, resource }: Piece): boolean {
  const last = stack.at(-1)
  if (fact.by === 'operator') {
    return resource.allocation_info === undefined && last?.principal !== stranger
  }
  const framework = timeline.framework(fact.by)
  if (framework === undefined || last?.role !== fact.offers[0]?.role) return false
  if (stack.length > 1 && !framework.capabilities.has('RESERVATION_REFINEMENT')) return false
  return framework.principal === undefined || framework.principal === last?.principal
}

/** How much of a resource with such a stack the operation certainly finds. */
function available(timeline: Timeline, fact: Fact, name: string, stack: Reservation[]): number {
  if (fact.by !== 'operator') {
    const [offer, ...others] = fact.offers
    const isFirst = timeline.siblings(fact).every((one) => one.outcome === 'refused')
    if (offer === undefined || others.length > 0 || !isFirst || offer.until < fact.at) return 0
    return amount(offer.resources, name, stack)
  }
  if (stack.length > 0) {
    const state = timeline.stateBefore(fact.agent, fact.at)
    if (state === undefined) return 0
    return amount(state.total, name, stack) - amount(state.allocated, name, stack)
  }
  // What nobody has reserved may be anybody's by then, unless it is in an offer that a framework of ours holds.
  const held = timeline.offers.filter(
    (one) => one.agent === fact.agent && one.at < fact.at && fact.at <= one.until,
  )
  return Math.max(0, ...held.map((one) => amount(one.resources, name, stack)))
}

/** The sum of a plain resource with exactly this stack of reservations. */
export function amount(resources: Resource[], name: string, stack: Reservation[]): number {
  return entries(resources, name, stack).reduce((sum, one) => sum + sizeOf(one), 0)
}

export function entries(resources: Resource[], name: string, stack: Reservation[]): Resource[] {
  const key = JSON.stringify(stack)
  return resources.filter(
    (one) =>
      one.name === name &&
      one.disk === undefined &&
      one.revocable === undefined &&
      JSON.stringify(reservationsOf(one)) === key,
  )
}

/** The agent before and after an operation that alone can have changed it. */
export function effect(
  timeline: Timeline,
  fact: Fact,
): { before: AgentState; after: AgentState } | undefined {
  const before = timeline.stateBefore(fact.agent, fact.at)
  const after = timeline.stateAfter(fact.agent, fact.doneAt)
  if (fact.outcome !== 'finished' || before === undefined || after === undefined) return undefined
  return timeline.isAlone(fact.at, before, after) ? { before, after } : undefined
}

export function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.0005
}

/** A stack in words: `a, then a/b (owner)`. */
export function stackText(stack: Reservation[]): string {
  const words = stack.map(({ role, principal, labels }) =>
    [role, principal && `(${principal})`, labels?.join()].filter(Boolean).join(' '),
  )
  return words.length === 0 ? 'nobody' : words.join(', then ')
}
