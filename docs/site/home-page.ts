// The first page: three ways in.
import { stringify } from 'yaml'
import { rules } from '../../suites/index.ts'
import type { Page } from './page.ts'

export function homePage(): Page {
  return { path: 'index', markdown: `---\n${stringify(layout())}---\n` }
}

function layout() {
  const musts = rules.filter(({ level }) => level === 'MUST').length
  return {
    layout: 'home',
    hero: {
      name: 'Shared persistent volumes',
      text: 'the specification, executable',
      tagline: `Apache Mesos lets several tasks on one agent use one volume at the same time. Here is what a master then has to do: ${rules.length} rules, ${musts} of them MUST, each with its source, what a live Apache Mesos answered, and the faults that it is proved on.`,
      actions: [
        { theme: 'brand', text: 'The rules', link: '/rules/' },
        { theme: 'alt', text: 'The life of a volume', link: '/volume-life' },
      ],
    },
    features: [
      {
        title: 'I write or run a master',
        details: 'Judge it by its URL, and read what is broken.',
        link: '/guides/validate-a-master',
      },
      {
        title: 'I write a framework',
        details: 'Test it against a master that behaves, or does not on purpose.',
        link: '/guides/write-a-framework',
      },
      {
        title: 'I want to know the rule',
        details: 'Where it is stated, and what Apache Mesos does.',
        link: '/guides/know-the-rule',
      },
    ],
  }
}
