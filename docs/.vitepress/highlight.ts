// Colours for JSON, TypeScript and shell. There are more than a thousand messages on the site: a full highlighter takes most of
// the time of a build, and makes every page several times as large.
const tokens =
  /(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|(?<comment>(?:^|(?<=\s))(?:\/\/|#).*$|\/\*\*[\s\S]*?\*\/)|(?<word>\b(?:import|from|export|default|const|let|for|of|if|else|return|yield|function|type|interface|new|await|async|continue|true|false|null|undefined)\b)/gm

export function highlight(code: string): string {
  let html = ''
  let end = 0
  for (const match of code.matchAll(tokens)) {
    const [kind = ''] =
      Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? []
    html += `${escaped(code.slice(end, match.index))}<span class="${kind}">${escaped(match[0])}</span>`
    end = match.index + match[0].length
  }
  return `<pre v-pre class="code"><code>${html}${escaped(code.slice(end))}</code></pre>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
