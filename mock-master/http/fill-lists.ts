import type { OperatorCall } from '../../spec-schemas/types.ts'

/** An empty list does not travel. What reads these calls further on may count on having one. */
export function fillLists(call: OperatorCall): OperatorCall {
  switch (call.type) {
    case 'RESERVE_RESOURCES':
      return {
        ...call,
        reserve_resources: {
          ...call.reserve_resources,
          resources: call.reserve_resources.resources ?? [],
        },
      }
    case 'UNRESERVE_RESOURCES':
      return {
        ...call,
        unreserve_resources: {
          ...call.unreserve_resources,
          resources: call.unreserve_resources.resources ?? [],
        },
      }
    case 'CREATE_VOLUMES':
      return {
        ...call,
        create_volumes: { ...call.create_volumes, volumes: call.create_volumes.volumes ?? [] },
      }
    case 'DESTROY_VOLUMES':
      return {
        ...call,
        destroy_volumes: { ...call.destroy_volumes, volumes: call.destroy_volumes.volumes ?? [] },
      }
    case 'UPDATE_WEIGHTS':
      return {
        ...call,
        update_weights: {
          ...call.update_weights,
          weight_infos: call.update_weights.weight_infos ?? [],
        },
      }
    case 'UPDATE_QUOTA':
      return {
        ...call,
        update_quota: {
          ...call.update_quota,
          quota_configs: call.update_quota.quota_configs ?? [],
        },
      }
    default:
      return call
  }
}
