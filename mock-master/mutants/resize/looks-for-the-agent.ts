import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/looks-for-the-agent',
  breaks: 'resize/operator-needs-agent',
  does: 'looks itself for an agent to resize a volume on, if it is told none',
  mutate: (parts) => {
    // The one agent that anybody has named so far.
    let agent: string | undefined
    return {
      ...parts,
      http: {
        ...parts.http,
        around: (exchange, answerTo) => {
          const text = Buffer.from(exchange.body).toString()
          const named = /"agent_id":\{"value":"([^"]+)"\}/.exec(text)?.[1]
          agent = named ?? agent
          const isLost = /"type":"(GROW|SHRINK)_VOLUME"/.test(text) && named === undefined
          if (!isLost || agent === undefined) return parts.http.around(exchange, answerTo)
          const told = text.replace(
            /"(grow|shrink)_volume":\{/,
            `"$1_volume":{"agent_id":{"value":"${agent}"},`,
          )
          return parts.http.around({ ...exchange, body: Buffer.from(told) }, answerTo)
        },
      },
    }
  },
} satisfies Mutant
