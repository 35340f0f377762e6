import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { OfferOperation, Resource } from '../../spec-schemas/types.ts'
import { fromJson, parseJson } from '../wire/codec.ts'
import { resourcesError } from './checks.ts'
import { upgrade } from './format.ts'
import { listFormatError } from './validate.ts'

/** What a live Apache Mesos said to the resources of requests, against what we say. */

interface RecordedEntry {
  who: string
  call?: unknown
  request?: { path: string; body?: string }
  event?: { update_operation_status?: { status: RecordedStatus } }
  body?: string
}

interface RecordedStatus {
  operation_id?: { value: string }
  state: string
  message?: string
}

interface Verdict {
  title: string
  resources: Resource[]
  /** The text of the answer; empty when there was none to say. */
  text: string
  viaAccept: boolean
}

const folder = new URL('../../fixtures/recordings/', import.meta.url)

const verdicts: Verdict[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const recording = JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
    const entries: RecordedEntry[] = recording.history?.entries ?? []
    return entries.flatMap((entry) => [
      ...operatorVerdicts(name, entry),
      ...acceptVerdicts(name, entry, entries),
    ])
  })

function operatorVerdicts(title: string, entry: RecordedEntry): Verdict[] {
  const { request, body: text = '' } = entry
  if (entry.who !== 'operator') return []
  const [parameter] = /^\/(un)?reserve$/.test(request?.path ?? '') ? ['resources'] : ['volumes']
  const form = new URLSearchParams(request?.body).get(parameter)
  if (form !== null)
    return listOf(form).map((resources) => ({ title, resources, text, viaAccept: false }))
  const json = request?.path === '/api/v1' ? parseJson(request.body ?? '') : undefined
  const read = fromJson('master.Call', json?.ok ? json.value : entry.call)
  const payload = read.ok ? Object.entries(read.value).find(([key]) => key !== 'type')?.[1] : {}
  const resources = listIn(payload)
  return resources ? [{ title, resources, text, viaAccept: false }] : []
}

/** The list in a form, if it is one. */
function listOf(form: string): Resource[][] {
  const json = parseJson(form)
  if (!json.ok || !Array.isArray(json.value)) return []
  const read = json.value.map((item) => fromJson('Resource', item))
  const resources = read.flatMap((one) => (one.ok ? [one.value] : []))
  return resources.length === read.length ? [resources] : []
}

function acceptVerdicts(
  title: string,
  { who, call }: RecordedEntry,
  entries: RecordedEntry[],
): Verdict[] {
  const read = fromJson('scheduler.Call', who === 'operator' ? undefined : call)
  if (!read.ok || read.value.type !== 'ACCEPT') return []
  return (read.value.accept.operations ?? []).flatMap((operation) => {
    const resources = listIn(payloadOf(operation))
    const id = 'id' in operation ? operation.id?.value : undefined
    const statuses = entries
      .map(({ event }) => event?.update_operation_status?.status)
      .filter((status) => id !== undefined && status?.operation_id?.value === id)
    const [status] = statuses
    if (resources === undefined || status === undefined || statuses.length > 1) return []
    return [{ title, resources, text: status.message ?? '', viaAccept: true }]
  })
}

function payloadOf(operation: OfferOperation): unknown {
  return Object.entries(operation).find(([key]) => key === operation.type?.toLowerCase())?.[1]
}

function listIn(payload: unknown): Resource[] | undefined {
  const { resources, volumes } = (payload ?? {}) as Record<string, Resource[] | undefined>
  return resources ?? volumes
}

describe('recorded verdicts on resources', () => {
  it('there are many', () => {
    expect(verdicts.filter(({ text }) => text.includes('is invalid:')).length).toBeGreaterThan(60)
    expect(
      verdicts.filter(({ text }) => text.includes('Invalid resources: ')).length,
    ).toBeGreaterThan(10)
  })

  it('ill-formed resources are refused with the recorded texts, and only those', () => {
    for (const { title, resources, text } of verdicts) {
      const recorded = /Resource '.*' is invalid: .*/s.exec(text)?.[0]
      expect([title, listFormatError(resources)]).toEqual([title, recorded])
    }
  })

  it('well-formed ones that make no sense, too', () => {
    for (const { title, resources, text, viaAccept } of verdicts) {
      if (listFormatError(resources) !== undefined || resources.length === 0) continue
      const role = /\(allocated: ([^)]*)\)/.exec(text)?.[1]
      const allocated = resources
        .map(upgrade)
        .map((resource) =>
          viaAccept && role !== undefined ? { ...resource, allocation_info: { role } } : resource,
        )
      const recorded = /(Invalid (resources: Invalid|'gpus'|DiskInfo).*?)(; on agent|$)/s.exec(
        text,
      )?.[1]
      expect([title, resourcesError(allocated)]).toEqual([
        title,
        recorded?.replace(/^Invalid resources: /, ''),
      ])
    }
  })
})
