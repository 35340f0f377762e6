import { expect, test } from 'vitest'
import { createMaster } from '../index.ts'
import { reference } from '../parts.ts'

test('what a listing shows can be replaced, one entry at a time', async () => {
  const parts = {
    ...reference,
    views: {
      ...reference.views,
      agent: (...args: Parameters<typeof reference.views.agent>) => ({
        ...reference.views.agent(...args),
        version: '0.0.0',
      }),
    },
  }
  const master = createMaster({ parts, clock: 'virtual' })
  const answer = await master.fetch(
    new Request('http://master/api/v1', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"GET_STATE"}',
    }),
  )
  expect(await answer.json()).toMatchObject({
    get_state: { get_agents: { agents: [{ version: '0.0.0' }] } },
  })
})
