import type { GetQuotaResponse } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'

const scalars = (amounts: ReadonlyMap<string, number>) =>
  Object.fromEntries([...amounts].map(([name, value]) => [name, { value }]))

/** The status in GET_QUOTA and `/quota`: each quota twice, `infos` for clients that know guarantees only. */
export function quotaStatus(
  cluster: Cluster,
  principal: string | undefined,
): GetQuotaResponse['get_quota']['status'] {
  const quotas = [...cluster.quotas].filter(([role]) =>
    cluster.authorize('GET_QUOTA', principal, { value: role }),
  )
  return {
    infos: quotas.map(([role, { guarantees }]) => ({
      role,
      guarantee: [...guarantees].map(([name, value]) => ({
        name,
        type: 'SCALAR',
        scalar: { value },
      })),
    })),
    configs: quotas.map(([role, { guarantees, limits }]) => ({
      role,
      guarantees: scalars(guarantees),
      limits: scalars(limits),
    })),
  }
}
