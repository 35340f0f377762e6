import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/flat-version',
  breaks: 'operator/get-version',
  does: 'leaves out the message around the version',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      around: (exchange, answerTo) => {
        const answer = parts.http.around(exchange, answerTo)
        return typeof answer.body === 'string'
          ? {
              ...answer,
              body: answer.body.replace(
                /"get_version":\{"version_info":(\{.*?\})\}/,
                '"get_version":$1',
              ),
            }
          : answer
      },
    },
  }),
} satisfies Mutant
