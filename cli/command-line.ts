// For tests: the real command line in a process of its own, and what a cluster looks like to its operator.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Report } from '../spec-schemas/types.ts'

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

export interface Started {
  child: ChildProcess
  /** Resolves when stdout or stderr matches. */
  says: (words: RegExp) => Promise<void>
  ended: Promise<Ended>
}

export function start(args: readonly string[], env: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env: { ...process.env, GITHUB_STEP_SUMMARY: '', ...env },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  const says = (words: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => words.test(stdout + stderr) && resolve()
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      void ended.then(() => reject(new Error(`ended without ${words}: ${stdout}${stderr}`)))
    })
  return { child, says, ended }
}

export function run(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return start(args, env).ended
}

export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mesos-conformance-'))
}

export function reportIn(folder: string): Report {
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report
}

/** Everything of a cluster that a run might change. */
export async function stateOf(url: string): Promise<unknown> {
  const ask = async (type: string) => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ type })
    const answer = await fetch(`${url}/api/v1`, { method: 'POST', headers, body })
    return (await answer.json()) as Record<string, Record<string, unknown>>
  }
  const [agents, frameworks] = [await ask('GET_AGENTS'), await ask('GET_FRAMEWORKS')]
  return { agents: agents.get_agents, frameworks: frameworks.get_frameworks?.frameworks }
}
