import { randomUUID } from 'node:crypto'
import { shareDataSet } from './framework.ts'

const { dataSet, finished } = shareDataSet(process.argv[2] ?? 'http://127.0.0.1:5050', {
  id: `numbers-${randomUUID()}`,
  role: 'analysts',
  principal: 'analysts',
  sizeMb: 64,
  write: 'echo 1 2 3 > data/numbers',
  read: ['test -f data/numbers', 'cat data/numbers', 'sleep 1 && cat data/numbers'],
})
await finished
process.stdout.write(`${dataSet.phase}\n`)
