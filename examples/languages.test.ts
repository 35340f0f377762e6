import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The examples in other languages, as their users would run them: against `mesos-conformance mock`. */

const run = promisify(execFile)

const isThere = (program: string, option: string): Promise<boolean> =>
  run(program, [option]).then(
    () => true,
    () => false,
  )

const hasPython = await isThere('python3', '--version')
const hasCurl = await isThere('curl', '--version')

let mock: ChildProcess
let url = ''

beforeAll(async () => {
  const args = ['cli/main.ts', 'mock', '--port', '0', '--allocation_interval=50ms']
  const child = spawn(process.execPath, ['--import', 'tsx', ...args])
  mock = child
  // It says one line, and that it says when it listens.
  const said = await new Promise((resolve) => child.stdout.once('data', resolve))
  url = /listening on (\S+)\n/.exec(String(said))?.[1] ?? ''
}, 60_000)

afterAll(() => void mock.kill())

describe('a framework in another language', () => {
  test.skipIf(!hasPython)(`in Python${hasPython ? '' : ': python3 is not here'}`, async () => {
    const { stderr } = await run('python3', ['-B', '-m', 'unittest', '-v', 'test_framework'], {
      cwd: 'examples/python',
      env: { ...process.env, MESOS_URL: url },
    })
    expect(stderr).toMatch(/Ran 4 tests in .+\n\nOK\n$/)
  })

  test.skipIf(!hasCurl)(`in sh with curl${hasCurl ? '' : ': curl is not here'}`, async () => {
    const { stdout } = await run('sh', ['examples/shell/shared-volume.sh', url])
    expect(stdout.match(/^ok - /gm)).toHaveLength(3)
  })
})
