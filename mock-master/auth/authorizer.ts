import type { Authorizer } from '../cluster.ts'
import {
  type Acls,
  type Action,
  actions,
  authorize,
  objectOf,
  type ReservedResource,
} from './acls.ts'

/** The parts of Mesos' authorization object that decide about something. */
interface Subject {
  value?: string
  resource?: ReservedResource
  framework_info?: { user?: string; principal?: string; role?: string; roles?: string[] }
  task?: { user?: string }
  task_info?: { command?: Command; executor?: { command?: Command } }
  executor_info?: { command?: Command }
}

interface Command {
  user?: string
}

/** Turns `--acls` into what the master asks before it acts. Without ACLs all is allowed. */
export function authorizerOf(acls: Acls | undefined): Authorizer {
  if (acls === undefined) return () => true
  return (action, principal, object) =>
    isAction(action)
      ? objectsOf(action, object).every((each) => authorize(acls, action, principal, each))
      : acls.permissive !== false
}

const isAction = (name: string): name is Action => actions.has(name)

function objectsOf(action: Action, subject: Subject): (string | undefined)[] {
  const { framework_info: framework } = subject
  switch (action) {
    case 'REGISTER_FRAMEWORK':
      return framework ? rolesOf(framework) : [subject.value]
    case 'TEARDOWN_FRAMEWORK':
      return [framework ? (framework.principal ?? '') : subject.value]
    case 'RUN_TASK':
      return [userOf(subject.task_info) ?? framework?.user]
    case 'VIEW_TASK':
      return [subject.task?.user ?? userOf(subject.task_info) ?? framework?.user]
    case 'VIEW_EXECUTOR':
      return [subject.executor_info?.command?.user ?? framework?.user]
    case 'VIEW_FRAMEWORK':
      return [framework?.user]
    default:
      return [subject.resource ? objectOf(action, subject.resource) : subject.value]
  }
}

const rolesOf = (framework: { role?: string; roles?: string[] }): string[] =>
  framework.roles ?? [framework.role ?? '*']

const userOf = (task: Subject['task_info']): string | undefined =>
  task?.command?.user ?? task?.executor?.command?.user
