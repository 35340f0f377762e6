/**
 * Mesos' local authorizer: each action has a list of ACLs, the first that speaks about the
 * principal and the object decides, and `permissive` decides what no ACL speaks about.
 *
 * A missing principal or object stands for "any": only an ACL for ANY (or NONE) speaks about it.
 */

export interface AclEntity {
  type?: 'SOME' | 'ANY' | 'NONE'
  values?: string[]
}

type AclEntry = Partial<Record<string, AclEntity>>

/** The content of Mesos' `--acls`. */
export interface Acls extends Partial<Record<AclList, AclEntry[]>> {
  permissive?: boolean
}

/** For every action, the list of `--acls` that governs it and the field that names its objects. */
const GOVERNED_BY = {
  REGISTER_FRAMEWORK: ['register_frameworks', 'roles'],
  RUN_TASK: ['run_tasks', 'users'],
  TEARDOWN_FRAMEWORK: ['teardown_frameworks', 'framework_principals'],
  RESERVE_RESOURCES: ['reserve_resources', 'roles'],
  UNRESERVE_RESOURCES: ['unreserve_resources', 'reserver_principals'],
  CREATE_VOLUME: ['create_volumes', 'roles'],
  DESTROY_VOLUME: ['destroy_volumes', 'creator_principals'],
  RESIZE_VOLUME: ['resize_volumes', 'roles'],
  GET_ENDPOINT_WITH_PATH: ['get_endpoints', 'paths'],
  GET_QUOTA: ['get_quotas', 'roles'],
  UPDATE_QUOTA: ['update_quotas', 'roles'],
  UPDATE_WEIGHT: ['update_weights', 'roles'],
  VIEW_ROLE: ['view_roles', 'roles'],
  VIEW_FRAMEWORK: ['view_frameworks', 'users'],
  VIEW_TASK: ['view_tasks', 'users'],
  VIEW_EXECUTOR: ['view_executors', 'users'],
  VIEW_FLAGS: ['view_flags', 'flags'],
  MARK_AGENT_GONE: ['mark_agents_gone', 'agents'],
  DRAIN_AGENT: ['drain_agents', 'agents'],
  DEACTIVATE_AGENT: ['deactivate_agents', 'agents'],
  REACTIVATE_AGENT: ['reactivate_agents', 'agents'],
  GET_MAINTENANCE_SCHEDULE: ['get_maintenance_schedules', 'machines'],
  GET_MAINTENANCE_STATUS: ['get_maintenance_statuses', 'machines'],
  UPDATE_MAINTENANCE_SCHEDULE: ['update_maintenance_schedules', 'machines'],
} as const

export type Action = keyof typeof GOVERNED_BY

export const actions: ReadonlySet<string> = new Set(Object.keys(GOVERNED_BY))
type AclList = (typeof GOVERNED_BY)[Action][0]

const covers = (entity: AclEntity, asked: string | undefined): boolean =>
  asked !== undefined && (entity.values ?? []).includes(asked)

/** Whether an ACL speaks about what is asked, in favour or not: NONE speaks about everything. */
const matches = (entity: AclEntity, asked: string | undefined): boolean =>
  entity.type === 'ANY' || entity.type === 'NONE' || covers(entity, asked)

const allows = (entity: AclEntity, asked: string | undefined): boolean =>
  entity.type === 'ANY' || (entity.type !== 'NONE' && covers(entity, asked))

/** `eng/%` stands for every role below `eng`, but not for `eng` itself. */
function splitRoles(entity: AclEntity): AclEntity[] {
  if (entity.type === 'ANY' || entity.type === 'NONE') return [entity]
  const values = entity.values ?? []
  const subtrees = values.filter((value) => value.endsWith('/%'))
  const plain = values.filter((value) => !value.endsWith('/%'))
  return [
    ...subtrees.map((value) => ({ values: [value] })),
    ...(plain.length > 0 ? [{ values: plain }] : []),
  ]
}

function decide(entry: AclEntity, principals: AclEntity, principal?: string, object?: string) {
  const [only, more] = entry.values ?? []
  if (only?.endsWith('/%') && more === undefined) {
    if (!object?.startsWith(only.slice(0, -1)) || !matches(principals, principal)) return undefined
    return allows(principals, principal)
  }
  if (!matches(principals, principal) || !matches(entry, object)) return undefined
  return allows(principals, principal) && allows(entry, object)
}

/**
 * Whether `principal` may perform `action` on `object` (a role, a user, a principal… see the table).
 * Without ACLs everything is allowed.
 */
export function authorize(
  acls: Acls | undefined,
  action: Action,
  principal: string | undefined,
  object: string | undefined,
): boolean {
  if (acls === undefined) return true
  const [list, field] = GOVERNED_BY[action]
  for (const acl of acls[list] ?? []) {
    const principals = acl.principals ?? {}
    const objects = acl[field] ?? {}
    for (const entry of field === 'roles' ? splitRoles(objects) : [objects]) {
      const decision = decide(entry, principals, principal, object)
      if (decision !== undefined) return decision
    }
  }
  return acls.permissive ?? true
}

export interface ReservedResource {
  role?: string
  reservations?: { role?: string; principal?: string }[]
  disk?: { persistence?: { principal?: string } }
}

/** The object that an operation on `resource` is authorized for: see the table above. */
export function objectOf(action: Action, resource: ReservedResource): string {
  const reservation = resource.reservations?.at(-1)
  if (action === 'UNRESERVE_RESOURCES') return reservation?.principal ?? ''
  // The creator that the request names decides, not the one that the volume was created by.
  if (action === 'DESTROY_VOLUME') return resource.disk?.persistence?.principal ?? ''
  return reservation?.role ?? resource.role ?? '*'
}
