import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, header, isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/not-acceptable',
  level: 'SHOULD',
  says: 'An operator call whose answer could only be of a type that the master does not speak is a 406.',
  cites: [{ observed: 'apache/mesos c1b42f79d', reference: 'GET_HEALTH with Accept: text/html' }],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const accept = header(entry, 'accept') ?? '*/*'
      if (isScheduler(entry) || readable(entry)?.call?.type !== 'GET_HEALTH') continue
      if (/^(text|image)\//.test(accept)) yield expectStatus(entry, 406, `with Accept: ${accept}`)
    }
  },
})
