import type { OperationOf, Resource } from '../../spec-schemas/index.ts'
import type { Agent, Cluster, Framework, Refusal } from '../cluster.ts'
import type { Conversion } from '../resource/conversions.ts'
import type { Resources } from '../resources.ts'

/** The operations that convert resources; LAUNCH and LAUNCH_GROUP are another kind. */
export type ConversionType =
  | 'RESERVE'
  | 'UNRESERVE'
  | 'CREATE'
  | 'DESTROY'
  | 'GROW_VOLUME'
  | 'SHRINK_VOLUME'
  | 'CREATE_DISK'
  | 'DESTROY_DISK'

/** What an operation is validated against. */
export interface OperationContext {
  readonly cluster: Cluster
  readonly agent: Agent
  /** Everything the agent has. */
  readonly total: Resources
  /** What tasks and executors of any framework use on the agent, without allocation info. */
  readonly used: Resources
  /** Undefined when an operator asks. */
  readonly framework: Framework | undefined
  /** The framework's principal, or the operator's when authentication is on. */
  readonly principal: string | undefined
}

/** Something that has to be allowed before an operation is done. */
export interface Permission {
  readonly action: string
  readonly object: { readonly value?: string; readonly resource?: Resource }
}

/** An operation is its three moments in a master: it is validated, permitted, and converts. */
export interface Behavior<Type extends ConversionType> {
  readonly type: Type
  validate(operation: OperationOf<Type>, context: OperationContext): Refusal | undefined
  permissions(operation: OperationOf<Type>): Permission[]
  convert(operation: OperationOf<Type>): Conversion[]
  /** What passes every check of a live master and then kills it; refused when all else has passed. */
  hazard?(operation: OperationOf<Type>, context: OperationContext): Refusal | undefined
  /** Offers of others that carry one of these, under the same allocation role, are rescinded. */
  rescinds?(operation: OperationOf<Type>): readonly Resource[]
  /** Stands before the text when the resources are not there. */
  readonly containmentPrefix?: string
  /** The result can be used at once; otherwise only when the agent has confirmed it. */
  readonly isSpeculative: boolean
  /** Whether tasks that follow share only what is then left of the offered shared resources. */
  readonly renewsSharedPool: boolean
}

export type Behaviors = { readonly [Type in ConversionType]: Behavior<Type> }

/** Each distinct role of these resources is asked about once. */
export function permissionsByRole(action: string, resources: readonly Resource[]): Permission[] {
  const byRole = new Map<string, Permission>()
  for (const resource of resources) {
    const value = resource.reservations?.at(-1)?.role ?? '*'
    if (!byRole.has(value)) byRole.set(value, { action, object: { value, resource } })
  }
  return [...byRole.values()]
}

/** A quantity of nothing, of which a live master dies where it converts it. */
export const nothing: Refusal = { refused: 'Invalid resources: Resource cannot be empty' }

export const withoutAllocation = ({ allocation_info: _role, ...resource }: Resource): Resource =>
  resource

export const prefixed = (prefix: string, error: string | undefined): string | undefined =>
  error === undefined ? undefined : prefix + error
