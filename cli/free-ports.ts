import { createServer } from 'node:net'

/** The first `count` ports from `from` on that nobody listens on. */
export async function freePorts(host: string, count: number, from: number): Promise<number[]> {
  const free: number[] = []
  for (let port = from; free.length < count && port < 65_536; port++) {
    if (await isFree(host, port)) free.push(port)
  }
  return free
}

const isFree = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, host, () => server.close(() => resolve(true)))
  })
