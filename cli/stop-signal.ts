export interface StopSignal {
  signal: AbortSignal
  /** Signals end the process at once again. */
  release(): void
}

/** The first signal ends the work in an orderly way, with clean-up; the second one ends the process. */
export function stopSignal(): StopSignal {
  const stop = new AbortController()
  const interrupt = () => {
    process.stderr.write('stopping: the play under way is cleared away first\n')
    stop.abort()
  }
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const release = () => {
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
  return { signal: stop.signal, release }
}

/** The exit code of what was interrupted. */
export const interrupted = 130
