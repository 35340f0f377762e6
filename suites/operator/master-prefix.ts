import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'operator/master-prefix',
  level: 'MUST',
  says: 'The endpoints for volumes are to be found below /master too.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 6,
    },
  ],
  given: operating,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'REQUEST' || entry.status === undefined) continue
      const { method, path } = entry.request
      if (method !== 'POST' || !/^\/master\/(create|destroy)-volumes$/.test(path)) continue
      yield entry.status === 404 ? broken(entry.at, `${path}, not 404`, '404') : kept(entry.at)
    }
  },
})
