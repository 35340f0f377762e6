import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/mode-rw',
  level: 'MUST',
  says: 'A volume is created with mode RW and no other.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 6,
    },
    { document: 'mesos-proto', section: 'Volume', statement: 1 },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const mode = volume.disk?.volume?.mode
      if (mode !== undefined && mode !== 'RW') yield mustBeRefused(create, `the mode is ${mode}`)
    }
  },
})
