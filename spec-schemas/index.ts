import type {
  OfferOperation,
  OperationSpec,
  OperatorCall,
  OperatorEvent,
  OperatorResponse,
  SchedulerCall,
  SchedulerEvent,
  Step,
} from './types.ts'

export { type Schema, type SchemaName, schemas } from './schemas.ts'
export type * from './types.ts'
export {
  isFault,
  isHistory,
  isOffer,
  isOperatorEvent,
  isOperatorResponse,
  isReport,
  isScenario,
  isSchedulerEvent,
  type SchemaReference,
  type Violation,
  validate,
} from './validate.ts'

/** The members of a union of messages whose discriminator may be the given name. */
type Member<Union, Key extends PropertyKey, Name> =
  Union extends Record<Key, infer Names>
    ? Name extends Names
      ? Union & Record<Key, Name>
      : never
    : never

export type CallOf<Type extends SchedulerCall['type']> = Member<SchedulerCall, 'type', Type>
export type EventOf<Type extends SchedulerEvent['type']> = Member<SchedulerEvent, 'type', Type>
export type OperationOf<Type extends OfferOperation['type']> = Member<OfferOperation, 'type', Type>
export type OperatorCallOf<Type extends OperatorCall['type']> = Member<OperatorCall, 'type', Type>
export type OperatorResponseOf<Type extends OperatorResponse['type']> = Member<
  OperatorResponse,
  'type',
  Type
>
export type OperatorEventOf<Type extends OperatorEvent['type']> = Member<
  OperatorEvent,
  'type',
  Type
>
export type StepOf<Do extends Step['do']> = Member<Step, 'do', Do>
export type OperationSpecOf<Type extends OperationSpec['type']> = Member<
  OperationSpec,
  'type',
  Type
>
