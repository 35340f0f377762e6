// The entry for tests that run in the framework's own process, with Mock Service Worker.
export { handlers } from './handlers.ts'
export { type AgentFlags, type SetupOptions, setupMaster, type TestMaster } from './setup-master.ts'
