import type { OperatorCallOf } from '../../spec-schemas/index.ts'
import type { Answer, Cluster } from '../cluster.ts'
import { rescindAll } from '../offers.ts'
import { roleError } from '../resource/roles.ts'
import { roleBreakdown } from '../views/roles.ts'

/** UPDATE_QUOTA replaces guarantees and limits, of all the roles that it names or of none. */
export function updateQuota(
  cluster: Cluster,
  { update_quota: { force = false, quota_configs: configs = [] } }: OperatorCallOf<'UPDATE_QUOTA'>,
  principal: string | undefined,
): Answer {
  for (const config of configs) {
    const invalid = configError(config)
    if (invalid !== undefined) return { status: 400, body: `Invalid QuotaConfig: ${invalid}` }
    if (!cluster.authorize('UPDATE_QUOTA', principal, { value: config.role })) {
      return { status: 403, body: '403 Forbidden.' }
    }
  }
  if (!force) {
    const unfit = overcommitError(cluster, configs) ?? limitsError(cluster, configs)
    if (unfit !== undefined) return { status: 400, body: unfit }
  }
  for (const { role, guarantees, limits } of configs) {
    const quota = { guarantees: amounts(guarantees), limits: amounts(limits) }
    if (quota.guarantees.size + quota.limits.size === 0) cluster.quotas.delete(role)
    else cluster.quotas.set(role, quota)
  }
  makeRoomForGuarantees(cluster, configs)
  return { status: 200 }
}

type Config = OperatorCallOf<'UPDATE_QUOTA'>['update_quota']['quota_configs'][number]

const amounts = (quantities: Config['guarantees'] = {}): Map<string, number> =>
  new Map(
    Object.entries(quantities)
      .filter(([, { value }]) => value !== undefined)
      .map(([name, { value }]) => [name, value]),
  )

function configError({ role, guarantees = {}, limits = {} }: Config): string | undefined {
  const error = roleError(role)
  if (error !== undefined) return `Invalid role '${role}': ${error}`
  if (role === '*')
    return "Invalid 'QuotaConfig.role': setting quota for the default '*' role is not supported"
  if (role.includes('/')) return `Updating quota on nested role '${role}' is not supported yet`
  for (const [name, { value }] of Object.entries({ ...limits, ...guarantees })) {
    if (value < 0) return `Invalid quantity for '${name}': Negative values not supported`
  }
  for (const [name, { value }] of Object.entries(guarantees)) {
    const limit = limits[name]?.value
    if (limit !== undefined && limit < value) {
      return `'QuotaConfig.guarantees' is not contained within the 'QuotaConfig.limits'`
    }
  }
  return undefined
}

/** All guarantees together must be satisfiable by the agents that there are. */
function overcommitError(cluster: Cluster, configs: readonly Config[]): string | undefined {
  const guaranteed = new Map<string, number>()
  const add = (quantities: ReadonlyMap<string, number>): void => {
    for (const [name, value] of quantities) {
      guaranteed.set(name, (guaranteed.get(name) ?? 0) + value)
    }
  }
  for (const [role, { guarantees }] of cluster.quotas) {
    if (!configs.some((config) => config.role === role)) add(guarantees)
  }
  for (const { guarantees } of configs) add(amounts(guarantees))
  for (const [name, value] of guaranteed) {
    const total = (cluster.allocator.roles.totals.get(name) ?? 0) / 1000
    if (value > total) {
      return `Invalid QuotaConfig: total quota guarantees '${print(guaranteed)}' exceed cluster capacity (use 'force' flag to bypass this check)`
    }
  }
  return undefined
}

/** What a role consumes by the master's count, in which every framework counts for itself. */
function limitsError(cluster: Cluster, configs: readonly Config[]): string | undefined {
  for (const { role, limits } of configs) {
    const { consumed } = roleBreakdown(cluster, role)
    for (const [name, limit] of amounts(limits)) {
      if ((consumed.get(name) ?? 0) > limit) {
        return `Invalid QuotaConfig: Role '${role}' is already consuming '${print(consumed)}'; this is more than the requested limits '${print(amounts(limits))}' (use 'force' flag to bypass this check)`
      }
    }
  }
  return undefined
}

const print = (quantities: ReadonlyMap<string, number>): string =>
  [...quantities].map(([name, value]) => `${name}:${value}`).join('; ')

/** Offers of others are rescinded until the guarantees could be met from what is free. */
function makeRoomForGuarantees(cluster: Cluster, configs: readonly Config[]): void {
  const roles = new Set(
    configs.filter(({ guarantees = {} }) => Object.keys(guarantees).length > 0).map((c) => c.role),
  )
  if (roles.size === 0) return
  const others = [...cluster.offers.values()].filter(({ role }) => !roles.has(role))
  rescindAll(cluster, others)
}
