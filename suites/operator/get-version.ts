import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo } from '../views/premise.ts'

export default rule({
  id: 'operator/get-version',
  level: 'MUST',
  says: 'GET_VERSION tells which version the master is.',
  cites: [{ document: 'operator-http-api', section: 'GET_VERSION', statement: 1 }],
  given: operating,

  *check({ entries }) {
    for (const { at, answer } of answersTo(entries, 'GET_VERSION')) {
      const version = text(answer, 'get_version', 'version_info', 'version') ?? ''
      yield /^\d+\.\d+/.test(version)
        ? kept(at)
        : broken(at, 'get_version.version_info.version', JSON.stringify(answer))
    }
  },
})
