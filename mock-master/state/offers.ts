import type { MockOffer } from '../../spec-schemas/types.ts'
import type { Cluster } from '../cluster.ts'
import { volumeIdsOf } from './volume-ids.ts'

export const mockOffers = ({ offers }: Cluster): MockOffer[] =>
  [...offers.values()].map(({ id, framework, agent, role, resources }) => ({
    id,
    framework: framework.id,
    agent: agent.id,
    role,
    resources: String(resources.unallocate()),
    volumes: volumeIdsOf(resources),
  }))
