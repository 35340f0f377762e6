// The thread of one part of the run on the built-in mock; see built-in.ts.
import { parentPort, workerData } from 'node:worker_threads'
import { rules } from '../suites/index.ts'
import { judgePart, type News, type Part } from './built-in.ts'

const { ids, seed, options }: Part = workerData
const stop = new AbortController()
parentPort?.on('message', () => stop.abort())
const tell = (news: News) => parentPort?.postMessage(news)

const selected = rules.filter(({ id }) => ids.includes(id))
const report = await judgePart(options, { selected, seed, signal: stop.signal }, (progress) =>
  tell({ progress: { ...progress, broken: [...progress.broken] } }),
)
tell({ report })
