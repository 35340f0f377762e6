// What is in an offer, and what can be taken from it.
import type { Offer, Resource } from 'mesos-conformance/schemas'

export const scalar = (name: string, value: number): Resource => ({
  name,
  type: 'SCALAR',
  scalar: { value },
})

/** The newest reservation of a resource counts; the role of an unreserved one is `*`. */
export const roleOf = ({ reservations }: Resource): string => reservations?.at(-1)?.role ?? '*'

export const isVolume = ({ disk }: Resource): boolean => disk?.persistence !== undefined

/** A volume by its id, as the offer has it: that is how it has to be named. */
export const volumeIn = ({ resources }: Offer, id: string): Resource | undefined =>
  resources.find(({ disk }) => disk?.persistence?.id === id)

/** How much of a resource the offer holds for a role; volumes are not counted. */
export const amountIn = ({ resources }: Offer, name: string, role = '*'): number =>
  resources
    .filter((one) => one.name === name && roleOf(one) === role && !isVolume(one))
    .reduce((sum, one) => sum + (one.scalar?.value ?? 0), 0)

/** Whether unreserved cpus and mem suffice for so many tasks. */
export const hasRoomFor = (offer: Offer, tasks: number): boolean =>
  amountIn(offer, 'cpus') >= tasks * taskCpus && amountIn(offer, 'mem') >= tasks * taskMem

const taskCpus = 0.1
const taskMem = 32

/** What every task of the examples needs beside its volume. */
export const taskRoom = (): Resource[] => [scalar('cpus', taskCpus), scalar('mem', taskMem)]
