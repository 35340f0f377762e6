// The library, as its types and their comments describe it: one page for each entry point of the package.
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, type TypeDocOptions } from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'
import { type Page, root } from './page.ts'

interface EntryPoint {
  source: string
  /** What it is imported as. */
  name: string
  path: string
}

const entryPoints: EntryPoint[] = [
  { source: 'suites/index.ts', name: 'mesos-conformance', path: 'suites' },
  { source: 'suites/vitest.ts', name: 'mesos-conformance/vitest', path: 'suites/vitest' },
  { source: 'mock-master/index.ts', name: 'mesos-conformance/mock-master', path: 'mock-master' },
  { source: 'mock-master/msw.ts', name: 'mesos-conformance/msw', path: 'mock-master/msw' },
  { source: 'spec-schemas/index.ts', name: 'mesos-conformance/schemas', path: 'spec-schemas' },
]

const options: TypeDocOptions & PluginOptions = {
  entryPoints: entryPoints.map(({ source }) => fileURLToPath(new URL(source, root))),
  tsconfig: fileURLToPath(new URL('tsconfig.json', root)),
  plugin: ['typedoc-plugin-markdown'],
  // The type check of the tests has seen it all.
  skipErrorChecking: true,
  disableSources: true,
  excludeExternals: true,
  readme: 'none',
  outputFileStrategy: 'modules',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  logLevel: 'Error',
}

export async function apiPages(): Promise<Page[]> {
  const application = await Application.bootstrapWithPlugins(options)
  const project = await application.convert()
  if (project === undefined) throw new Error('TypeDoc could not read the library')
  const folder = await mkdtemp(join(tmpdir(), 'api-'))
  application.options.setValue('out', folder)
  await application.generateOutputs(project)
  const pages = entryPoints.map(({ name, path }) => ({
    path: `reference/api/${path}`,
    markdown: readFileSync(join(folder, `${path}.md`), 'utf8').replace(/^# .*$/m, `# ${name}`),
  }))
  await rm(folder, { recursive: true })
  return pages
}
