import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/answers-then-dies',
  breaks: 'hazards/twice-in-one-create',
  does: 'says that it has taken a CREATE of one volume twice, and dies of it afterwards',
  mutate: dying((parts, die) => {
    let isDoomed = false
    return {
      CREATE: {
        ...parts.CREATE,
        validate: (operation, context) => {
          const ids = operation.create.volumes.map(({ disk }) => disk?.persistence?.id)
          isDoomed ||= new Set(ids).size < ids.length
          return parts.CREATE.validate(operation, context)
        },
      },
      http: {
        ...parts.http,
        around: (exchange, answerTo) => (isDoomed ? die() : parts.http.around(exchange, answerTo)),
      },
    }
  }),
} satisfies Mutant
