// Tasks that write and read files of one shared volume, at once and one after the other; their exit status tells what
// they found.
import fc from 'fast-check'
import type { Scenario, VolumeSpec } from '../../spec-schemas/types.ts'
import { family } from '../harness/family.ts'
import { capable, create, destroy, offers, volume } from './words.ts'

const scenarios: fc.Arbitrary<Scenario> = fc
  .record({
    A: capable,
    B: capable,
    shared: volume('v1', { container_path: 'data' }),
    word: fc.constantFrom('one', 'two', 'three'),
    reader: fc.constantFrom('A', 'B'),
  })
  .map(({ A, B, shared, word, reader }) => {
    const on: VolumeSpec[] = [{ id: 'v1' }]
    const wait = `while ! test -e data/${word}; do sleep 0.1; done`
    return {
      version: 1,
      frameworks: { A, B },
      steps: [
        create('accept', 'A', shared),
        {
          do: 'ACCEPT',
          by: 'A',
          operations: [
            {
              type: 'LAUNCH',
              tasks: [
                { id: 'waits', volumes: on, command: wait },
                { id: 'writes', volumes: on, command: `echo ${word} > data/${word}` },
              ],
            },
          ],
        },
        { do: 'AWAIT', by: 'A', task: 'writes' },
        { do: 'AWAIT', by: 'A', task: 'waits' },
        {
          do: 'ACCEPT',
          by: reader,
          operations: [
            {
              type: 'LAUNCH',
              tasks: [
                { id: 'reads', volumes: on, command: `test "$(cat data/${word})" = ${word}` },
              ],
            },
          ],
        },
        { do: 'AWAIT', by: reader, task: 'reads' },
        destroy('accept', 'A', 'v1'),
        offers('A'),
      ],
    }
  })

export const writing = family('writing', scenarios)
