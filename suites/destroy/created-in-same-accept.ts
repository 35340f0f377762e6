import { keyOf, misnaming } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'

export default rule({
  id: 'destroy/created-in-same-accept',
  level: 'SHOULD',
  says: 'One ACCEPT can create a volume and then destroy it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'CREATE and DESTROY of a volume in one ACCEPT are both done',
    },
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 1 },
  ],
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const destroy of timeline.operations('DESTROY')) {
      const [volume, ...others] = destroy.volumes
      if (volume === undefined || others.length > 0 || destroy.outcome === 'unknown') continue
      const key = keyOf(destroy.agent, volume)
      const create = timeline
        .operations('CREATE')
        .find(
          (one) =>
            one.by === destroy.by &&
            one.at === destroy.at &&
            one.index < destroy.index &&
            one.outcome === 'finished' &&
            one.volumes.some(
              (made) => keyOf(one.agent, made) === key && misnaming(volume, made) === undefined,
            ),
        )
      const users = timeline.tasks.filter((one) => one.at === destroy.at && one.keys.includes(key))
      if (create === undefined || users.length > 0 || destroy.by === 'operator') continue
      yield destroy.outcome === 'finished'
        ? kept(destroy.doneAt)
        : broken(
            destroy.doneAt,
            `${key} is destroyed as soon as made`,
            destroy.message ?? 'refused',
          )
    }
  },
})
