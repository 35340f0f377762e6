import agent from './agent.schema.json' with { type: 'json' }
import catalogue from './catalogue.schema.json' with { type: 'json' }
import control from './control.schema.json' with { type: 'json' }
import endpoints from './endpoints.schema.json' with { type: 'json' }
import framework from './framework.schema.json' with { type: 'json' }
import history from './history.schema.json' with { type: 'json' }
import offer from './offer.schema.json' with { type: 'json' }
import operation from './operation.schema.json' with { type: 'json' }
import operatorCall from './operator-call.schema.json' with { type: 'json' }
import operatorResponse from './operator-response.schema.json' with { type: 'json' }
import report from './report.schema.json' with { type: 'json' }
import resource from './resource.schema.json' with { type: 'json' }
import scenario from './scenario.schema.json' with { type: 'json' }
import schedulerCall from './scheduler-call.schema.json' with { type: 'json' }
import schedulerEvent from './scheduler-event.schema.json' with { type: 'json' }
import task from './task.schema.json' with { type: 'json' }

/** A JSON Schema document of draft 2020-12. */
export type Schema = {
  readonly $id: string
  readonly title: string
  readonly $defs: Readonly<Record<string, object>>
}

export type SchemaName =
  | 'agent'
  | 'catalogue'
  | 'control'
  | 'endpoints'
  | 'framework'
  | 'history'
  | 'offer'
  | 'operation'
  | 'operator-call'
  | 'operator-response'
  | 'report'
  | 'resource'
  | 'scenario'
  | 'scheduler-call'
  | 'scheduler-event'
  | 'task'

export const schemas: Readonly<Record<SchemaName, Schema>> = {
  agent,
  catalogue,
  control,
  endpoints,
  framework,
  history,
  offer,
  operation,
  'operator-call': operatorCall,
  'operator-response': operatorResponse,
  report,
  resource,
  scenario,
  'scheduler-call': schedulerCall,
  'scheduler-event': schedulerEvent,
  task,
}
