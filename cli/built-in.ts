// The built-in mock is judged in parts, a thread and a mock for each: plays of different parts share no cluster, and a run
// takes as long as its slowest part.
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Report } from '../spec-schemas/types.ts'
import type { Progress, Rule } from '../suites/index.ts'
import { plan, type Shard } from '../suites/plan.ts'
import { join, merge } from '../suites/report/merge.ts'
import { type Given, type JudgeOptions, type OnPlay, reportOf } from './judge.ts'
import { guarded, judged } from './target.ts'

/** A thread has to read all rules first: fewer plays than these are not worth one. */
const playsPerPart = 24

/** What a thread is told to begin with; it sends `News`, and stops when it is sent anything. */
export interface Part {
  ids: readonly string[]
  seed: number
  options: JudgeOptions
}

export type News =
  | { progress: Omit<Progress, 'broken'> & { broken: string[] } }
  | { report: Report }

export async function judgeBuiltIn(
  options: JudgeOptions,
  given: Given,
  onPlay: OnPlay,
): Promise<Report> {
  const { runs, shard } = options
  const plays = plan(given.selected, { seed: given.seed, runs, ...(shard && { shard }) }).length
  // Every family has so many plays: with more parts, one might have none of a family, and nothing to judge.
  const count = Math.min(availableParallelism(), runs, Math.floor(plays / playsPerPart))
  if (count < 2 || shard !== undefined) {
    return judgePart(options, given, (news) => onPlay({ ...news, planned: plays }))
  }
  const latest = new Map<number, Progress>()
  const reports = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      inThread({ ...options, shard: { index: index + 1, of: count } }, given, (news) => {
        latest.set(index, news)
        onPlay(sum([...latest.values()], news, plays))
      }),
    ),
  )
  return merge(reports)
}

/** One mock cannot both let everybody in and demand credentials; the rules of the latter are judged on one of their own. */
export async function judgePart(
  options: JudgeOptions,
  given: Given,
  onPlay: OnPlay,
): Promise<Report> {
  const isApart = ({ needs }: Rule) => needs?.includes('authentication') === true
  const began = Date.now()
  const reports: Report[] = []
  let played = 0
  for (const [serve, selected] of [
    [() => judged({}, given.seed), given.selected.filter((rule) => !isApart(rule))],
    [() => guarded(given.seed), given.selected.filter(isApart)],
  ] as const) {
    if (selected.length === 0) continue
    const { target, close } = await serve()
    try {
      const judging = { target, builtIn: true }
      const before = played
      const told = (news: Progress) => {
        played = before + news.played
        onPlay({ ...news, played })
      }
      const left = options.timeout && Math.max(0, options.timeout - (Date.now() - began) / 1000)
      const rest = { ...options, ...(left !== undefined && { timeout: left }) }
      reports.push(await reportOf(rest, judging, { ...given, selected, onPlay: told }))
    } finally {
      await close()
    }
  }
  return { ...join(reports, options.shard), durationMs: Date.now() - began }
}

const isBuilt = import.meta.url.endsWith('.js')

/** A thread does not take over that sources are compiled as they are loaded. */
const fromSources = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./built-in-part.ts', import.meta.url).href)})
})`

function inThread(
  options: JudgeOptions & { shard: Shard },
  { selected, seed, signal }: Given,
  onPlay: OnPlay,
): Promise<Report> {
  const part: Part = { ids: selected.map(({ id }) => id), seed, options }
  const worker = isBuilt
    ? new Worker(new URL('./built-in-part.js', import.meta.url), { workerData: part })
    : new Worker(fromSources, { eval: true, workerData: part })
  const stop = () => worker.postMessage('stop')
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  return new Promise<Report>((resolve, reject) => {
    worker.on('message', (news: News) => {
      if ('report' in news) resolve(news.report)
      else onPlay({ ...news.progress, broken: new Set(news.progress.broken) })
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`a part of the run ended with ${code}`)))
  }).finally(() => {
    signal.removeEventListener('abort', stop)
    return worker.terminate()
  })
}

function sum(parts: readonly Progress[], { family }: Progress, planned: number): Progress {
  const played = parts.reduce((total, one) => total + one.played, 0)
  return { played, planned, family, broken: new Set(parts.flatMap((one) => [...one.broken])) }
}
