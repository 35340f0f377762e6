import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import formats from 'ajv-formats'
import { schemas } from '../spec-schemas/schemas.ts'
import type { Measurement } from './measurement.ts'
import { temporaryFolder } from './npm.ts'
import { sideBySide } from './side-by-side.ts'

const root = new URL('..', import.meta.url).pathname

/** Until the first value is judged, in a fresh process: compiled when it is asked for, as here, or ahead of time. */
export const schemaValidation: Measurement = {
  name: 'schemas',
  title: 'Schema validation, until the first verdict',
  async measure({ quick }) {
    const ahead = join(temporaryFolder(), 'validators.mjs')
    writeFileSync(ahead, compiledAhead())
    const value = JSON.stringify({ type: 'SUBSCRIBE' })
    const now = `
      const { validate } = await import('${root}spec-schemas/validate.ts')
      const before = performance.now()
      validate('scheduler-call', ${value})
      console.log(performance.now() - before)`
    const standalone = `
      const before = performance.now()
      const { validateCall } = await import('${ahead}')
      validateCall(${value})
      console.log(performance.now() - before)`
    const ms = await sideBySide(quick ? 1 : 9, {
      compiled: () => timed(now),
      standalone: () => timed(standalone),
    })
    return [
      { what: 'scheduler-call, compiled at its first use', value: ms.compiled, unit: 'ms' },
      { what: 'scheduler-call, compiled ahead of time', value: ms.standalone, unit: 'ms' },
    ]
  },
}

/** The process times itself, so that node's own start does not count. */
function timed(script: string): number {
  const words = ['--import', 'tsx', '--input-type=module', '-e', script]
  return Number(execFileSync(process.execPath, words, { cwd: root, encoding: 'utf8' }))
}

function compiledAhead(): string {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allErrors: true,
    discriminator: true,
    verbose: true,
    validateSchema: false,
    code: { source: true, esm: true },
  })
  formats.default(ajv, ['date-time'])
  ajv.addKeyword('tsType')
  for (const schema of Object.values(schemas)) ajv.addSchema(schema)
  const uri = 'https://mesos-conformance.dev/schemas/scheduler-call.schema.json'
  return standaloneCode.default(ajv, { validateCall: uri })
}
