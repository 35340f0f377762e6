// Serves the site as any web server would, for its test: on loopback, on a free port.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { places } from './page.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

const folder = fileURLToPath(places.html)

export async function serveSite() {
  const server = createServer((request, response) => {
    const file = fileOf(new URL(request.url ?? '/', 'http://site').pathname)
    if (file === undefined) {
      response.writeHead(404).end('no such page')
    } else {
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' })
      response.end(readFileSync(file))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `http://127.0.0.1:${port}`, close }
}

/** The file of a path; undefined where there is none, or none below the site. */
function fileOf(path: string): string | undefined {
  const file = join(folder, normalize(decodeURIComponent(path)))
  const found = [file, `${file}.html`, join(file, 'index.html')].find(
    (one) => one.startsWith(folder) && existsSync(one) && statSync(one).isFile(),
  )
  return found
}
