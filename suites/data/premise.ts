// What tasks wrote to the files of volumes, and what others found there: their commands say what they do, the states in
// which they end how it went.
import { volumeId } from '../harness/resource.ts'
import type { Life, TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, type Finding, kept } from '../rule.ts'

/** What one task did to one file of one volume. */
export interface Trace {
  task: TaskFact
  life: Life
  file: string
  /** What was written, or was to be read. */
  word: string
  /** It ended by itself: with a good status, or with a bad one. */
  went: 'well' | 'wrong'
}

const written = /^echo (?<word>\w+) > (?<path>[\w-]+)\/(?<file>\w+)$/
const read = /^test "\$\(cat (?<path>[\w-]+)\/(?<file>\w+)\)" = (?<word>\w+)$/
const missing = /^test -d [\w-]+ && test ! -e (?<path>[\w-]+)\/(?<file>\w+)$/

export function writes(timeline: Timeline): Trace[] {
  return traces(timeline, written)
}

/** Tasks that look whether a file is not there. */
export function misses(timeline: Timeline): Trace[] {
  return traces(timeline, missing)
}

/** Tasks that read what another had written to the same volume, and had finished writing before they were launched. */
export function* reads(timeline: Timeline): Generator<{ reader: Trace; writer: Trace }> {
  const all = writes(timeline)
  for (const reader of traces(timeline, read)) {
    const before = all.filter(
      (one) =>
        one.life === reader.life && one.file === reader.file && one.task.at < reader.task.endedAt,
    )
    const writer = before.at(-1)
    if (writer === undefined || writer.went !== 'well' || writer.word !== reader.word) continue
    if (before.every((one) => one.task.endedAt < reader.task.at)) yield { reader, writer }
  }
}

function traces(timeline: Timeline, pattern: RegExp): Trace[] {
  return timeline.tasks.flatMap((task) => {
    const {
      path = '',
      file = '',
      word = '',
    } = pattern.exec(task.info.command?.value ?? '')?.groups ?? {}
    const index = task.uses.findIndex((one) => one.disk?.volume?.container_path === path)
    const life = lifeOf(timeline, task, task.keys[index])
    const end = task.states.find((one) => one.at === task.endedAt)?.state
    if (file === '' || life === undefined) return []
    if (end !== 'TASK_FINISHED' && end !== 'TASK_FAILED') return []
    return [{ task, life, file, word, went: end === 'TASK_FINISHED' ? 'well' : 'wrong' }]
  })
}

function lifeOf(timeline: Timeline, task: TaskFact, key: string | undefined): Life | undefined {
  return timeline.lives.find(
    (one) => one.key === key && one.askedAt <= task.at && task.endedAt <= one.goneAt,
  )
}

/** The finding of a rule that wants a file found again. */
export function mustBeFound({ reader, writer }: { reader: Trace; writer: Trace }): Finding {
  const { task } = reader
  const words = `${task.id} finds what ${writer.task.id} wrote to ${reader.life.key}`
  return reader.went === 'well'
    ? kept(task.endedAt)
    : broken(task.endedAt, words, `${task.id}: TASK_FAILED`)
}

/** The finding of a rule that wants a file of elsewhere, or of before, not found. */
export function mustBeMissing(reader: Trace, writer: Trace): Finding {
  const { task, life } = reader
  const what = `what ${writer.task.id} wrote to ${writer.life === life ? 'it' : writer.life.key}`
  return reader.went === 'well'
    ? kept(task.endedAt)
    : broken(
        task.endedAt,
        `on ${volumeId(life.volume)} ${task.id} does not find ${what}`,
        'it does',
      )
}
