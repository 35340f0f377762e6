import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Examples name the package as its users do; here that is its sources. */
const entries = {
  '': 'suites/index.ts',
  '/mock-master': 'mock-master/index.ts',
  '/msw': 'mock-master/msw.ts',
  '/schemas': 'spec-schemas/index.ts',
}

export default defineConfig({
  resolve: {
    alias: Object.entries(entries).map(([name, path]) => ({
      find: new RegExp(`^mesos-conformance${name}$`),
      replacement: fileURLToPath(new URL(path, import.meta.url)),
    })),
  },
  test: {
    include: ['{spec-schemas,mock-master,suites,cli,examples,bench,docs}/**/*.test.ts'],
    testTimeout: 30_000,
    // By default one processor is left idle.
    maxWorkers: '100%',
  },
})
