import { randomUUID } from 'node:crypto'
import { type Command, Option } from 'commander'
import { createMaster, type MockMaster } from '../mock-master/index.ts'
import { socketFetch } from '../suites/harness/socket-fetch.ts'
import { defaultLimits, type Target } from '../suites/index.ts'
import { type Credential, credentialOf } from './credentials.ts'
import { keepSecret } from './secrets.ts'
import { collect, readText, UsageError } from './usage.ts'

/** How to reach a target, and as whom. */
export interface TargetOptions {
  url?: string
  user?: string
  credentialsFile?: string
  principal?: string
  ca?: string
  header?: string[]
}

export interface Judged {
  target: Target
  builtIn: boolean
  close(): Promise<void>
}

/** The options that every command has which talks to a master. */
export function withTargetOptions(command: Command): Command {
  const url = new Option('--url <url>', 'address of the master, such as http://127.0.0.1:5050')
  return command
    .addOption(url.env('MESOS_CONFORMANCE_URL'))
    .addOption(
      new Option('--user <name>', 'for basic authentication').env('MESOS_CONFORMANCE_USER'),
    )
    .option(
      '--credentials-file <file>',
      'user and password, in either of the forms that Mesos reads; or set MESOS_CONFORMANCE_PASSWORD',
    )
    .option('--principal <name>', 'whom frameworks and volumes name; the user unless said')
    .option('--ca <file>', 'certificates to trust, as PEM')
    .option('--header <line>', "sent with every request, such as 'X-Team: a'; repeatable", collect)
    .hook('preAction', checkUrlGiven)
}

/** Whoever says how to reach a master means one: with its address forgotten, the mock must not be judged instead. */
function checkUrlGiven(command: Command): void {
  if (command.getOptionValue('url') !== undefined) return
  const needing = command.options.find(
    (option) =>
      needUrl.includes(option.long ?? '') &&
      command.getOptionValueSource(option.attributeName()) === 'cli',
  )
  if (needing !== undefined) throw new UsageError(`${needing.long} needs --url`)
}

const needUrl = ['--user', '--credentials-file', '--principal', '--ca', '--header']

/** The master at a URL, or without one the built-in mock on a free port. */
export async function judged(options: TargetOptions, seed: number): Promise<Judged> {
  if (options.url !== undefined) return { ...targetAt(options), builtIn: false }
  return { ...(await serve(createMaster({ seed }))), builtIn: true }
}

/** The built-in mock as one that demands credentials of everybody, for the rules that only such a master can be asked. */
export async function guarded(seed: number): Promise<Omit<Judged, 'builtIn'>> {
  const credential = { principal: 'conformance', secret: randomUUID() }
  const authentication = {
    frameworks: true,
    readwrite: true,
    readonly: true,
    credentials: [credential],
  }
  const { target, close } = await serve(createMaster({ seed, authentication }))
  const secret = basic({ user: credential.principal, password: credential.secret })
  keepSecret(credential.secret, secret)
  const headers = { authorization: `Basic ${secret}` }
  return { target: { ...target, headers, principal: credential.principal }, close }
}

async function serve(master: MockMaster): Promise<Omit<Judged, 'builtIn'>> {
  const listening = await master.listen({ port: 0 })
  const socket = socketFetch()
  const close = async () => {
    socket.close()
    master.close()
    await listening.close()
  }
  return { target: { url: listening.url, fetch: socket.fetch, limits: defaultLimits }, close }
}

/** The master that an option or the environment names; commands that change a cluster have no other. */
export function judgedAt(options: TargetOptions): Omit<Judged, 'builtIn'> {
  if (options.url === undefined) throw new UsageError('which master? Say --url http://HOST:PORT')
  return targetAt(options)
}

function targetAt(options: TargetOptions): Omit<Judged, 'builtIn'> {
  const address = urlOf(options.url ?? '')
  const { credential, warnings } = credentialOf(address, options)
  address.username = ''
  address.password = ''
  const headers = Object.fromEntries((options.header ?? []).map(headerOf))
  const secret = credential && basic(credential)
  const principal = options.principal ?? credential?.user
  if (credential && secret) keepSecret(credential.password, secret)
  keepSecret(...Object.values(headers))
  for (const warning of warnings) process.stderr.write(`warning: ${warning}\n`)
  const socket = socketFetch(options.ca === undefined ? undefined : readText(options.ca))
  const target: Target = {
    url: address.href.replace(/\/$/, ''),
    fetch: socket.fetch,
    headers: { ...headers, ...(secret && { authorization: `Basic ${secret}` }) },
    ...(principal === undefined ? {} : { principal }),
    limits: defaultLimits,
  }
  return { target, close: async () => socket.close() }
}

function basic({ user, password }: Credential): string {
  return Buffer.from(`${user}:${password}`).toString('base64')
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  const [name, value] = [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
  try {
    new Headers([[name, value]])
  } catch {
    throw new UsageError('a header is wrong: expected NAME: VALUE')
  }
  if (colon < 1) throw new UsageError('a header is wrong: expected NAME: VALUE')
  return [name.toLowerCase(), value]
}

export function urlOf(text: string): URL {
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`)
    if (isOrigin(url)) return url
  } catch {
    // Said below.
  }
  throw new UsageError('that is no address of a master: expected http://HOST:PORT, without a path')
}

/** Mesos serves its paths at the root; one that was dropped in silence would judge another address than was given. */
function isOrigin({ protocol, pathname, search, hash }: URL): boolean {
  const isHttp = protocol === 'http:' || protocol === 'https:'
  return isHttp && pathname === '/' && search === '' && hash === ''
}
