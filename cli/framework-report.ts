import { Command, Option } from 'commander'
import type { History } from '../spec-schemas/types.ts'
import { validate } from '../spec-schemas/validate.ts'
import { judgeFramework } from '../suites/conduct/judge.ts'
import { exitCodes, formats, HarnessError } from '../suites/index.ts'
import { wantsColors } from '../suites/report/paint.ts'
import { withoutSecrets } from './secrets.ts'
import { urlOf } from './target.ts'
import { readText, UsageError, violationWords } from './usage.ts'
import { version } from './version.ts'

interface Options {
  url: string
  history?: string
  framework?: string
  format: 'text' | 'json' | 'junit' | 'markdown'
}

/** `mesos-conformance framework-report`: judges the frameworks that talked to a mock, by what it recorded. */
export function frameworkReportCommand(): Command {
  return new Command('framework-report')
    .description('judge the frameworks that talked to a mock master')
    .option('--url <url>', 'the mock', 'http://127.0.0.1:5050')
    .option('--history <file>', 'what was saved of GET /__mock/history, instead of a mock')
    .option('--framework <name>', 'one framework only, by its name or its id')
    .addOption(
      new Option('--format <format>', 'how to say it')
        .choices(['text', 'json', 'junit', 'markdown'])
        .default('text'),
    )
    .action(report)
}

async function report({ url, history: file, framework, format }: Options): Promise<void> {
  const from = file === undefined ? `--url ${url}` : `--history ${file}`
  const only = framework === undefined ? '' : ` --framework ${framework}`
  const recorded = file === undefined ? await recordedAt(url) : readHistory(file)
  const target = file === undefined ? { ...recorded.target, url } : recorded.target
  const judged = judgeFramework(
    { ...recorded, target },
    {
      replay: `mesos-conformance framework-report ${from}${only}`,
      toolVersion: version,
      ...(framework === undefined ? {} : { framework }),
    },
  )
  const colors = wantsColors(process.env, process.stdout.isTTY === true)
  const form = formats.find(({ name }) => name === format)
  process.stdout.write(form?.render(withoutSecrets(judged), { colors }) ?? '')
  process.exitCode = exitCodes[judged.verdict]
}

const deadlineMs = 30_000

async function recordedAt(url: string): Promise<History> {
  const address = urlOf(url)
  let content: unknown
  try {
    const signal = AbortSignal.timeout(deadlineMs)
    const answer = await fetch(new URL('/__mock/history', address), { signal })
    if (answer.status !== 200) throw new Error(`it answered with ${answer.status}`)
    content = await answer.json()
  } catch (error) {
    const { message, cause } = error as Error
    const reason = cause instanceof Error ? cause.message : message
    throw new HarnessError(`no mock master tells its history at ${url}: ${reason}`)
  }
  return checked(content, url)
}

function readHistory(file: string): History {
  const text = readText(file)
  try {
    return checked(JSON.parse(text), file)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${file} is no JSON: expected a history`)
  }
}

function checked(content: unknown, source: string): History {
  const [violation] = validate('history', content)
  if (violation) {
    throw new UsageError(`${source} gives no history: ${violationWords(violation)}`)
  }
  return content as History
}
