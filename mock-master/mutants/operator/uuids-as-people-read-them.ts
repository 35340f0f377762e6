import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/uuids-as-people-read-them',
  breaks: 'operator/event-bytes',
  does: 'writes the uuid of a status in hexadecimal digits and dashes where an operator listens',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      event(cluster, notice) {
        const event = parts.views.event(cluster, notice)
        if (event?.type !== 'TASK_UPDATED') return event
        const { status } = event.task_updated
        if (status.uuid === undefined) return event
        const digits = Buffer.from(status.uuid, 'base64').toString('hex')
        const uuid = digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
        return { ...event, task_updated: { ...event.task_updated, status: { ...status, uuid } } }
      },
    },
  }),
} satisfies Mutant
