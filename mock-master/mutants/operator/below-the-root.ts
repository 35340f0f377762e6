import { bare } from '../../http/answers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/below-the-root',
  breaks: 'operator/master-prefix',
  does: 'serves the volume endpoints below the root only',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        return /^\/master\/\w+-volumes/.test(exchange.path)
          ? bare(404)
          : parts.http.around(exchange, answerTo)
      },
    },
  }),
} satisfies Mutant
