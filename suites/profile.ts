// Versions of Apache Mesos that behave alike towards shared volumes. The number that a master reports is a hint: a
// fork may keep an old number and run newer code, so what is declared as a capability counts for more.

/** By the first version of each. */
export const profiles = [
  { name: '1.1', from: '1.1' },
  { name: '1.2-1.3', from: '1.2' },
  { name: '1.4-1.7', from: '1.4' },
  { name: '1.8-1.9', from: '1.8' },
  { name: '1.10+', from: '1.10' },
] as const

export type Profile = (typeof profiles)[number]['name']

/** The profile of a version number; what is older than shared volumes, or no number, has none. */
export function profileOf(version: string): Profile | undefined {
  if (!/^\d+\.\d+/.test(version)) return undefined
  return profiles.findLast(({ from }) => !isBefore(version, from))?.name
}

/** Before it resources were reserved in another form, and frameworks had one role: plays do not speak that. */
const spoken: Profile = '1.4-1.7'

/** True for a target that is too old to be asked anything. */
export function isTooOld(profile: Profile): boolean {
  return profile !== spoken && later(profile, spoken) === spoken
}

/** The later of two profiles. */
export function later(one: Profile | undefined, other: Profile | undefined): Profile | undefined {
  const rank = (name: Profile | undefined) => profiles.findIndex((each) => each.name === name)
  return rank(one) >= rank(other) ? one : other
}

/** True when whatever came with `version` is certainly there in the profile. */
export function reaches(profile: Profile, version: string, reported?: string): boolean {
  const found = profiles.find(({ name }) => name === profile)
  if (found === undefined || !isBefore(found.from, version)) return true
  // Within a profile the reported number decides.
  return reported !== undefined && profileOf(reported) === profile && !isBefore(reported, version)
}

function isBefore(version: string, other: string): boolean {
  const [major = 0, minor = 0] = numbersOf(version)
  const [otherMajor = 0, otherMinor = 0] = numbersOf(other)
  return major === otherMajor ? minor < otherMinor : major < otherMajor
}

function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0)
}
