import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'
import { secondsOf, tried } from './premise.ts'

export default rule({
  id: 'filters/covers-unused-volume',
  level: 'SHOULD',
  says: 'A shared volume that no task of an ACCEPT used is filtered with the rest of the offer.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'the rest of an offer whose volume no task uses is filtered with it',
    },
  ],
  needs: ['tasks'],
  given: leaving,

  *check(timeline) {
    for (const { refusal, at, repeated } of tried(timeline)) {
      const { tasks, offer, who } = refusal
      const isIdle = !tasks.some(({ uses }) => uses.some(isShared))
      if (tasks.length === 0 || !isIdle || !offer.resources.some(isShared)) continue
      const [early] = repeated.filter((one) => one.resources.some(isShared))
      const expected = `${who} is not offered the volume for ${secondsOf(refusal)} s`
      yield early === undefined ? kept(at) : broken(early.at, expected, 'it is offered again')
    }
  },
})
