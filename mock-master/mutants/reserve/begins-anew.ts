import type { OfferOperation, Resource } from '../../../spec-schemas/types.ts'
import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/begins-anew',
  breaks: 'reserve/refine-not-below',
  does: 'reserves anew for a role that is not below the one before',
  mutate: (parts) => {
    const changed = misreading(parts, (operation: OfferOperation) =>
      operation.type === 'RESERVE'
        ? { ...operation, reserve: { resources: operation.reserve.resources.map(topped) } }
        : operation,
    )
    const { around } = parts.http
    return {
      ...changed,
      http: {
        ...parts.http,
        around: (exchange, answerTo) =>
          around(exchange, (heard) => {
            const text = Buffer.from(heard.body).toString()
            return answerTo({ ...heard, body: Buffer.from(read(text)) })
          }),
      },
    }
  },
} satisfies Mutant

function topped(resource: Resource): Resource {
  const { reservations = [], ...rest } = resource
  const [last, above] = [reservations.at(-1), reservations.at(-2)]
  const isBelow = above === undefined || last?.role?.startsWith(`${above.role}/`)
  return isBelow || last === undefined ? resource : { ...rest, reservations: [last] }
}

/** The same for what an operator sends, in either form. */
function read(text: string): string {
  if (text.startsWith('{')) {
    const call = JSON.parse(text)
    const reserve = call.reserve_resources
    if (reserve !== undefined) reserve.resources = reserve.resources.map(topped)
    return JSON.stringify(call)
  }
  const form = new URLSearchParams(text)
  const resources = form.get('resources')
  if (resources === null || !resources.startsWith('[{')) return text
  form.set('resources', JSON.stringify(JSON.parse(resources).map(topped)))
  return form.toString()
}
