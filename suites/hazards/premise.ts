// Whether a master outlives what it was sent. It does when it answers the question that every hazard ends with; it does
// not when something stays without any answer.
import type { Entry } from '../../spec-schemas/types.ts'
import { get, isObject, list, parseObject, text } from '../harness/read.ts'
import type { Timeline } from '../harness/timeline.ts'
import { broken, type Finding, kept } from '../rule.ts'

type Sent = Extract<Entry, { type: 'CALL' | 'REQUEST' }>

/** @param isHazard whether something that was sent is the hazard in question */
export function* survives(
  { history, entries }: Timeline,
  isHazard: (call: Record<string, unknown>, at: number) => boolean,
): Generator<Finding> {
  if (history.scenario?.hazard !== true) return
  const sent = entries.filter((one): one is Sent => one.type === 'CALL' || one.type === 'REQUEST')
  const hazardous = sent.find((one) => callsIn(one).some((call) => isHazard(call, one.at)))
  if (hazardous === undefined) return
  const { at } = hazardous
  const later = sent.filter((one) => one.at >= at)
  if (later.some((one) => one.status === undefined)) {
    yield broken(at, 'a master that goes on answering', 'no answer any more: the master is dead')
    return
  }
  const isAlive = later.some(
    (one) => one.type === 'CALL' && one.call.type === 'GET_HEALTH' && one.status === 200,
  )
  if (isAlive) yield kept(at)
}

/** A call, or the form of an endpoint in the words of a call. */
function callsIn(entry: Sent): Record<string, unknown>[] {
  if (entry.type === 'CALL') return [entry.call]
  const form = new URLSearchParams(entry.request.body)
  const lists = ['volumes', 'resources'].flatMap((name) => {
    const found = parseObject(`{"list":${form.get(name) ?? '[]'}}`)
    return found ? [[name, found.list]] : []
  })
  const type = entry.request.path.replace(/^.*\//, '').replaceAll('-', '_')
  return [{ type: type.toUpperCase(), [type]: Object.fromEntries(lists) }]
}

/** Every list of resources in a call, each with what is to be done with it: `create`, `reserve_resources`, … */
export function* listsIn(
  call: unknown,
): Generator<{ name: string; items: Record<string, unknown>[] }> {
  if (!isObject(call)) return
  for (const [name, value] of Object.entries(call)) {
    for (const field of ['volumes', 'resources']) {
      const items = list(value, field)
      if (items.length > 0) yield { name, items }
    }
    for (const inner of Array.isArray(value) ? value : [value]) yield* listsIn(inner)
  }
}

export function idOf(volume: Record<string, unknown>): string | undefined {
  return text(volume, 'disk', 'persistence', 'id')
}

export function isSharedVolume(volume: Record<string, unknown>): boolean {
  return idOf(volume) !== undefined && isObject(get(volume, 'shared'))
}

/** True when a volume of that id was destroyed before. */
export function isFormer({ lives }: Timeline, id: string | undefined, at: number): boolean {
  return lives.some((life) => life.volume.disk?.persistence?.id === id && life.goneAt < at)
}
