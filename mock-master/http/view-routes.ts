import type { Cluster } from '../cluster.ts'
import { flagValues } from '../views/flags.ts'
import { versionInfo } from '../views/master.ts'
import { frameworksEndpoint } from '../views/state.ts'
import { stateSummary, tasksEndpoint } from '../views/task-list.ts'
import { type Viewer, viewerOf } from '../views/viewer.ts'
import { answer, badRequest, bare, json } from './answers.ts'
import { type Form, readForm } from './forms.ts'
import type { Route } from './routes.ts'

type View = (cluster: Cluster, viewer: Viewer, query: Form) => unknown

/** A listing in JSON. Mesos does not mind the method. */
const listing = (path: string, view: View): Route => ({
  path,
  realm: 'mesos-master-readonly',

  handle(exchange, { cluster, principal }) {
    const read = readForm(exchange.query)
    if ('error' in read) return badRequest(`Unable to decode query string: ${read.error}`)
    const shown = view(cluster, viewerOf(cluster, principal), read.form)
    return shown === undefined ? bare(403) : json(shown, read.form.get('jsonp'))
  },
})

const health: Route = { path: '/health', handle: () => answer(200) }

const version: Route = {
  path: '/version',
  isApart: true,
  handle: (_exchange, { cluster }) => json(versionInfo(cluster)),
}

/** Always the leader, so it sends its visitors to itself. */
const redirect: Route = {
  path: '/redirect',
  handle(exchange, { cluster }) {
    if (!/^(\/master)?\/redirect$/.test(exchange.path)) return bare(404)
    const { hostname, port } = cluster.master
    return answer(307, '', { location: `//${hostname}:${port}` })
  },
}

export const viewRoutes: readonly Route[] = [
  listing('/state', (cluster, viewer) => cluster.parts.views.state(cluster, viewer)),
  listing('/state-summary', stateSummary),
  listing('/slaves', (cluster, viewer, query) =>
    cluster.parts.views.slaves(cluster, viewer, query.get('slave_id')),
  ),
  listing('/frameworks', (cluster, viewer, query) =>
    frameworksEndpoint(cluster, viewer, query.get('framework_id')),
  ),
  listing('/tasks', tasksEndpoint),
  listing('/roles', (cluster, viewer) => cluster.parts.views.roles(cluster, viewer)),
  listing('/flags', (cluster, viewer) =>
    viewer.flags() ? { flags: flagValues(cluster) } : undefined,
  ),
  {
    ...listing('/metrics/snapshot', (cluster) => cluster.parts.views.metrics(cluster)),
    isApart: true,
  },
  health,
  version,
  redirect,
]
