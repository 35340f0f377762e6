import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{spec-schemas,mock-master,suites,cli,examples,bench,docs}/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
