import type { Authentication } from '../flags.ts'
import { answer, bare } from './answers.ts'
import { callerOf } from './authentication.ts'
import type { Exchange, HttpAnswer } from './exchange.ts'
import { type Context, type Route, routes } from './routes.ts'

export type Door = (exchange: Exchange) => HttpAnswer

/** A master that dies, as some mutants do: then nobody gets an answer any more. */
export class Aborted extends Error {}

/** The one way in. Whatever comes, an answer goes out: a fault of ours is a 500, never an exception. */
export function openDoor(
  behind: () => Omit<Context, 'principal'>,
  authentication: Authentication,
): Door {
  return (exchange) => {
    try {
      const context = behind()
      return context.cluster.parts.http.around(exchange, (heard) => {
        const route = routeOf(heard.path)
        if (route === undefined) return bare(404)
        const caller = callerOf(heard, route.realm, authentication)
        if ('status' in caller) return caller
        return route.handle(heard, { ...caller, ...context })
      })
    } catch (error) {
      if (error instanceof Aborted) throw error
      return answer(500, `The mock master failed: ${error instanceof Error ? error.stack : error}`)
    }
  }
}

const byPath: ReadonlyMap<string, Route> = new Map(
  routes.flatMap((route) =>
    route.isApart
      ? [[route.path, route] as const]
      : [[route.path, route] as const, [`/master${route.path}`, route] as const],
  ),
)

/**
 * The route of the path itself or else of the longest beginning of it, as in libprocess: a trailing
 * slash does not matter, and `/state/whatever` is `/state`.
 */
function routeOf(path: string): Route | undefined {
  const exact = byPath.get(path)
  if (exact !== undefined) return exact
  const parts = path.split('/').filter((part) => part !== '')
  for (; parts.length > 0; parts.pop()) {
    const route = byPath.get(`/${parts.join('/')}`)
    if (route !== undefined) return route
  }
  return undefined
}
