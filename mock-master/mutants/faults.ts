import type { OfferOperation } from '../../spec-schemas/types.ts'
import { type Framework, type Refusal, refuse } from '../cluster.ts'
import type { HttpAnswer } from '../http/exchange.ts'
import type { Behavior, ConversionType, OperationContext } from '../operations/behavior.ts'
import type { Parts } from '../parts.ts'

/** An operation without those of its refusals whose text has these words. */
export function withoutRefusal<Type extends ConversionType>(
  behavior: Behavior<Type>,
  words: string,
): Behavior<Type> {
  return {
    ...behavior,
    validate(operation, context) {
      const refusal = behavior.validate(operation, context)
      return refusal?.refused.includes(words) ? undefined : refusal
    },
  }
}

/** An operation that is refused in some cases more. */
export function withRefusal<Type extends ConversionType>(
  behavior: Behavior<Type>,
  isRefused: (
    operation: Parameters<Behavior<Type>['validate']>[0],
    context: OperationContext,
  ) => boolean,
): Behavior<Type> {
  return {
    ...behavior,
    validate: (operation, context): Refusal | undefined =>
      behavior.validate(operation, context) ??
      (isRefused(operation, context) ? refuse('Not allowed') : undefined),
  }
}

/** A master that reads the operations of an ACCEPT as others than they are. */
export function misreading(
  parts: Parts,
  change: (operation: OfferOperation, framework: Framework) => OfferOperation,
): Parts {
  return {
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const operations = (call.accept.operations ?? []).map((one) => change(one, framework))
        const accept = { ...call.accept, operations }
        return parts.calls.ACCEPT(cluster, framework, { ...call, accept })
      },
    },
  }
}

/** A master without one of its paths. */
export function withoutPath(parts: Parts, path: string): Parts {
  const notFound: HttpAnswer = { status: 404, headers: {}, body: '' }
  return {
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) =>
        exchange.path.endsWith(path) ? notFound : parts.http.around(exchange, answerTo),
    },
  }
}
