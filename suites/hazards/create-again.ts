import { rule } from '../rule.ts'
import { again } from '../scenarios/hazards.ts'
import { idOf, listsIn, survives } from './premise.ts'

export default rule({
  id: 'hazards/create-again',
  level: 'SHOULD',
  says: 'A master outlives an operator who creates a shared volume that is there already.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by CREATE_VOLUMES of a shared volume that is there',
    },
  ],
  given: again,

  *check(timeline) {
    yield* survives(timeline, (call, at) =>
      [...listsIn(call)].some(
        ({ name, items }) =>
          /^create_volumes/.test(name) &&
          items.some((one) =>
            timeline.lives.some(
              (life) =>
                life.bornAt < at &&
                at < life.goneAt &&
                life.volume.disk?.persistence?.id === idOf(one),
            ),
          ),
      ),
    )
  },
})
