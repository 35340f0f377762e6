import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { mustBeFound, reads } from './premise.ts'

export default rule({
  id: 'data/another-framework-reads',
  level: 'MUST',
  says: 'What a task of one framework has written to a volume, another framework of the role finds there.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Programming with Persistent Volumes',
      statement: 20,
    },
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Multiple frameworks in the same role',
      statement: 2,
    },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    for (const found of reads(timeline)) {
      if (found.reader.task.by !== found.writer.task.by) yield mustBeFound(found)
    }
  },
})
