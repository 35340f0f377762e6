import type { Agent, Cluster } from '../../cluster.ts'
import { versionInfo } from '../../views/master.ts'
import { answer, badRequest, bare, json } from '../answers.ts'
import type { Door } from '../door.ts'
import type { HttpAnswer } from '../exchange.ts'
import { type Form, readForm } from '../forms.ts'
import { browse, read } from './files.ts'
import { agentState } from './state.ts'

type View = (cluster: Cluster, agent: Agent, form: Form) => HttpAnswer

/** The little of an agent's own HTTP that tells what became of a task's files. */
const views: Readonly<Record<string, View>> = {
  '/health': () => answer(200),
  '/version': (cluster) => json(versionInfo(cluster)),
  '/state': (cluster, agent, form) => json(agentState(cluster, agent), form.get('jsonp')),
  '/files/browse': (_cluster, agent, form) => browse(agent, form),
  '/files/read': (_cluster, agent, form) => read(agent, form),
}

/** Answers for the agent of that id as long as it is registered; then nobody is at home: a 404. */
export const agentDoor =
  (cluster: () => Cluster, agentId: string): Door =>
  ({ path, query }) => {
    const agent = cluster().agents.get(agentId)
    const view = views[path.replace(/^\/slave\(1\)/, '').replace(/\/$/, '')]
    if (agent === undefined || view === undefined) return bare(404)
    const form = readForm(query)
    if ('error' in form) return badRequest(`Unable to decode query string: ${form.error}`)
    return view(cluster(), agent, form.form)
  }
