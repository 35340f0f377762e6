import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import { generateTypes } from '../scripts/generate-types.mjs'
import type {
  CallOf,
  EventOf,
  Offer,
  OfferOperation,
  OperationOf,
  OperatorCallOf,
  OperatorResponseOf,
  Resource,
  SchedulerCall,
  StepOf,
} from './index.ts'

test('types.ts is what the schemas say now', async () => {
  const current = readFileSync(new URL('types.ts', import.meta.url), 'utf8')

  expect(await generateTypes()).toBe(current)
})

test('a union of messages narrows by its discriminator', () => {
  expectTypeOf<Extract<SchedulerCall, { type: 'ACCEPT' }>>().toHaveProperty('accept')
  expectTypeOf<CallOf<'ACCEPT'>['accept']['operations']>().toEqualTypeOf<
    OfferOperation[] | undefined
  >()
  expectTypeOf<EventOf<'OFFERS'>['offers']['offers']>().toEqualTypeOf<Offer[]>()
  expectTypeOf<OperationOf<'CREATE'>['create']['volumes']>().toEqualTypeOf<Resource[]>()
  expectTypeOf<OperatorResponseOf<'GET_AGENTS'>>().toHaveProperty('get_agents')
})

test('a variant that several names share is found by each of them', () => {
  expectTypeOf<StepOf<'REVIVE'>['by']>().toEqualTypeOf<string>()
  expectTypeOf<StepOf<'REVIVE'>['do']>().toEqualTypeOf<'REVIVE'>()
  expectTypeOf<OperatorCallOf<'GET_AGENTS'>['type']>().toEqualTypeOf<'GET_AGENTS'>()
})

test('known keys keep their types although masters may add others', () => {
  expectTypeOf<Resource['name']>().toEqualTypeOf<string>()
  expectTypeOf<Resource>().not.toHaveProperty('no_such_key')
  expectTypeOf<SchedulerCall>().toExtend<Record<string, unknown>>()
})
