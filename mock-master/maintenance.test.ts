import { expect, test } from 'vitest'
import { Master } from './master.ts'
import { launch, TestFramework } from './testing/framework.ts'
import { small, task } from './testing/resources.ts'

const start = { nanoseconds: 1e18 }

test('maintenance asks everybody on the machine to leave, and offers go on with a warning', () => {
  const master = new Master({ clock: 'virtual', checks: true })
  const framework = new TestFramework(master).subscribe()
  const { agent_id, hostname } = framework.offer()
  framework.accept(framework.offer(), [launch(task('t', agent_id.value, small()))])
  framework.settle(2000, 100)
  const machine_ids = [{ hostname, ip: '127.0.0.1' }]
  const schedule = { windows: [{ machine_ids, unavailability: { start } }] }
  const call = 'UPDATE_MAINTENANCE_SCHEDULE'
  const plan = (to: typeof schedule | object) =>
    master.operate({ type: call, update_maintenance_schedule: { schedule: to } }).status

  expect(plan(schedule)).toBe(200)
  expect(framework.events.filter(({ type }) => type === 'RESCIND')).toHaveLength(1)
  expect(framework.offer().unavailability).toEqual({ start })
  const asked = () =>
    framework.events.flatMap((event) =>
      event.type === 'INVERSE_OFFERS' ? event.inverse_offers.inverse_offers : [],
    )
  expect(asked()).toMatchObject([{ agent_id, unavailability: { start } }])

  const { framework_id } = framework
  const inverse_offer_ids = asked().map(({ id }) => id)
  framework.call({
    type: 'DECLINE_INVERSE_OFFERS',
    framework_id,
    decline_inverse_offers: { inverse_offer_ids, filters: { refuse_seconds: 10 } },
  })
  framework.settle(9000, 100)
  expect(asked()).toHaveLength(1)
  framework.settle(3000, 100)
  expect(asked()).toHaveLength(2)

  expect(plan({})).toBe(200)
  const last = { inverse_offer_id: asked().at(-1)?.id }
  expect(framework.events).toContainEqual({
    type: 'RESCIND_INVERSE_OFFER',
    rescind_inverse_offer: last,
  })
  expect(framework.offer().unavailability).toBeUndefined()
})
