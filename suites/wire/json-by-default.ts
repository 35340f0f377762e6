import { parseObject } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { header, isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/json-by-default',
  level: 'MUST',
  says: 'A caller who takes any content type is answered in JSON.',
  cites: [
    { document: 'scheduler-http-api', section: 'Overview', statement: 10 },
    { document: 'operator-http-api', section: 'Overview', statement: 3 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const type = String(readable(entry)?.call?.type)
      const accept = header(entry, 'accept') ?? '*/*'
      const takesAny = accept === '*/*' || accept === 'application/*'
      if (isScheduler(entry) || !type.startsWith('GET_') || !takesAny) continue
      if (entry.status !== 200 && entry.status !== 406) continue
      const given = entry.headers?.['content-type'] ?? ''
      const isJson =
        entry.status === 200 &&
        given.startsWith('application/json') &&
        parseObject(entry.body ?? '')
      yield isJson
        ? kept(entry.at)
        : broken(entry.at, `${type} in JSON`, `${given} ${entry.body?.slice(0, 80)}`)
    }
  },
})
