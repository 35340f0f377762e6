import { get, isObject } from '../suites/harness/read.ts'
import { readText, UsageError } from './usage.ts'

export interface Credential {
  user: string
  password: string
}

interface Given {
  user?: string
  credentialsFile?: string
}

interface Found {
  credential?: Credential
  warnings: string[]
}

const visible =
  'a password on the command line can be seen by everybody on this machine: use MESOS_CONFORMANCE_PASSWORD or --credentials-file'

/** Who to be: from a file, from the environment, or, with a warning, from the command line. */
export function credentialOf(url: URL, { user, credentialsFile }: Given): Found {
  if (credentialsFile !== undefined) {
    return { credential: fromFile(credentialsFile, user), warnings: [] }
  }
  if (url.username !== '') {
    const [name, password] = [url.username, url.password].map(decodeURIComponent)
    return { credential: { user: name ?? '', password: password ?? '' }, warnings: [visible] }
  }
  if (user === undefined) return { warnings: [] }
  const colon = user.indexOf(':')
  if (colon >= 0) {
    const credential = { user: user.slice(0, colon), password: user.slice(colon + 1) }
    const isOurs = user !== process.env.MESOS_CONFORMANCE_USER
    return { credential, warnings: isOurs ? [visible] : [] }
  }
  const password = process.env.MESOS_CONFORMANCE_PASSWORD
  if (password === undefined) {
    throw new UsageError(`the password of ${user} is missing: set MESOS_CONFORMANCE_PASSWORD`)
  }
  return { credential: { user, password }, warnings: [] }
}

/** One credential as JSON, or Mesos' `{ "credentials": [...] }`, or lines of a principal and a secret. */
function fromFile(file: string, user: string | undefined): Credential {
  const content = readText(file)
  const all = fromJson(content) ?? fromLines(content)
  const found = user === undefined ? all[0] : all.find((one) => one.user === user)
  if (found) return found
  // What is in the file is nobody's business but its owner's.
  const whom = user === undefined ? 'no credential' : `no credential of ${user}`
  throw new UsageError(`${file} holds ${whom}: expected a principal and a secret`)
}

function fromJson(content: string): Credential[] | undefined {
  try {
    const parsed: unknown = JSON.parse(content)
    const list = isObject(parsed) ? (parsed.credentials ?? [parsed]) : []
    return (Array.isArray(list) ? list : []).flatMap((one) => {
      const [user, password] = [get(one, 'principal'), get(one, 'secret')]
      return typeof user === 'string' && typeof password === 'string' ? [{ user, password }] : []
    })
  } catch {
    return undefined
  }
}

function fromLines(content: string): Credential[] {
  return content.split('\n').flatMap((line) => {
    const [user, password] = line.trim().split(/\s+/)
    return user && password ? [{ user, password }] : []
  })
}
