import type { Measurement, Row } from './measurement.ts'
import { type Installed, install } from './npm.ts'

/** `npm install` into an empty folder, beside packages that others use for the same. */
export const installation: Measurement = {
  name: 'install',
  title: 'npm install in an empty folder',
  async measure({ quick }) {
    if (quick) return [{ what: 'packages', skipped: 'nothing is installed in a quick run' }]
    const rows: Row[] = []
    const sizes = new Map<string, Installed>()
    for (const name of ['mesos-conformance', 'msw', '@stoplight/prism-cli']) {
      try {
        const installed = await install(name)
        sizes.set(name, installed)
        rows.push(
          {
            what: `${name}, ${installed.packages} packages`,
            value: installed.megabytes,
            unit: 'MB',
          },
          { what: `time to install ${name}`, value: installed.seconds, unit: 's' },
        )
      } catch (error) {
        rows.push({ what: name, skipped: error instanceof Error ? error.message : String(error) })
      }
    }
    const own = sizes.get('mesos-conformance')
    const prism = sizes.get('@stoplight/prism-cli')
    if (own && prism) {
      const value = own.megabytes / prism.megabytes
      rows.push({ what: 'size, to that of Prism', value, unit: '×', goal: { atMost: 1 } })
    }
    return rows
  },
}
