import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/form-one-volume',
  breaks: 'create/endpoint',
  does: 'takes the list in the form of /create-volumes for a single volume',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      readForm(text) {
        const read = parts.http.readForm(text)
        const volumes = 'form' in read ? read.form.get('volumes') : undefined
        if (!('form' in read) || volumes === undefined) return read
        return { form: new Map([...read.form, ['volumes', volumes.slice(1, -1)]]) }
      },
    },
  }),
} satisfies Mutant
