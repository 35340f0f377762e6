import { judgeFramework } from 'mesos-conformance'
import { createMaster } from 'mesos-conformance/mock-master'
import { handlers } from 'mesos-conformance/msw'
import { setupServer } from 'msw/node'
import { expect, test } from 'vitest'
import { shareDataSet } from '../shared-dataset/framework.ts' // your framework

test('my framework keeps its duties', async () => {
  const master = createMaster({ clock: 'virtual' })
  const server = setupServer(...handlers(master, 'http://master.test:5050'))
  server.listen()
  const { dataSet } = shareDataSet('http://master.test:5050', {
    id: 'numbers-1',
    role: 'analysts',
    principal: 'analysts',
    sizeMb: 64,
    write: 'echo 1 2 3 > data/numbers',
    read: ['cat data/numbers', 'cat data/numbers'],
  })
  const isDone = () => {
    master.advance(100)
    return dataSet.phase === 'done'
  }
  await expect.poll(isDone, { interval: 5, timeout: 20_000 }).toBe(true)

  const report = judgeFramework(master.history())
  expect(report.verdict, report.why).toBe('conformant')
  server.close()
  master.close()
})
