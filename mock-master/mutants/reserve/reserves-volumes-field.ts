import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/reserves-volumes-field',
  breaks: 'reserve/endpoint',
  does: 'reads the resources of /reserve from the field `volumes`',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      readForm(text) {
        const read = parts.http.readForm(text)
        if (!('form' in read) || !read.form.has('resources')) return read
        const volumes = read.form.get('volumes') ?? '[]'
        return { form: new Map([...read.form, ['resources', volumes]]) }
      },
    },
  }),
} satisfies Mutant
