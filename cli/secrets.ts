import { scrubbed, scrubbedText } from '../suites/report/scrub.ts'

/** What this process was told in confidence: nothing that it writes may hold it. */
const secrets = new Set<string>()

export function keepSecret(...words: string[]): void {
  for (const word of words) secrets.add(word)
}

export function withoutSecrets<T>(value: T): T {
  return scrubbed(value, [...secrets])
}

export function textWithoutSecrets(text: string): string {
  return scrubbedText(text, [...secrets])
}
