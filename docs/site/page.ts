// A page of the site: where it is, and its text in Markdown. A kind of page is a file that makes some of them.
export interface Page {
  /** Below the root of the site, without extension: `rules/destroy/running`. */
  path: string
  markdown: string
}

export const root = new URL('../../', import.meta.url)

/** Where VitePress finds the pages, and where it puts the site; neither is under version control. */
export const places = {
  pages: new URL('site/pages/', root),
  html: new URL('site/html/', root),
}
