import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/form-field-by-role',
  breaks: 'create/endpoint',
  does: 'looks for the old field `role` in the form of /create-volumes and takes the disk for unreserved',
  mutate: (parts) => ({
    ...parts,
    http: {
      ...parts.http,
      readForm(text) {
        const read = parts.http.readForm(text)
        if (!('form' in read) || !read.form.has('volumes')) return read
        const volumes = read.form.get('volumes')?.replaceAll('"reservations"', '"unknown"') ?? ''
        return { form: new Map([...read.form, ['volumes', volumes]]) }
      },
    },
  }),
} satisfies Mutant
