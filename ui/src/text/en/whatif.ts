import { count } from '$ui/format/figure';

export const whatIf = {
  button: 'What if',
  role: 'Aiming at',
  market: 'Measured on',
  skill: 'Suppose I know',
  chooseSkill: 'Choose a skill',
  chooseFirst: 'Choose the skill that you want to suppose.',
  level: 'At the level',
  add: 'Suppose it',
  detail:
    'Nothing of this is kept unless you accept the draft. A role or market chosen here holds for this draft only.',

  changed: 'What is different',
  remove: (what: string) => `Take back: ${what}`,
  hours: (hours: string) => `${hours} a week`,
  days: 'other days',
  reviews: (time: string) => `${time} of reviews a week`,
  session: 'other sessions',
  pauses: (n: number) => (n === 0 ? 'no pauses' : count(n, 'pause')),
  finish: (date: string) => `done by ${date}`,
  noFinish: 'no date',
  prices: {
    any: 'any price',
    freeOnly: 'free only',
    upTo: (dollars: number) => `up to $${dollars}`
  },
  avoid: (kinds: string) => (kinds ? `no ${kinds}` : 'all kinds'),
  languages: (codes: string) => (codes ? `in ${codes}` : 'any language'),
  excluded: (n: number) => `${count(n, 'resource')} left out`,
  locked: (n: number) => `${count(n, 'resource')} wanted`,
  owned: (n: number) => `${count(n, 'resource')} owned`,
  aim: { levels: 'for the levels of the role', postings: 'for postings matched' },
  proofs: { wanted: 'with something to show', spared: 'without something to show' },
  parallel: (n: number) => (n === 1 ? 'one at a time' : `${n} side by side`),
  known: (skill: string, level: string) => `${skill} at ${level}`,
  asRole: (role: string) => `as ${role}`,
  onMarket: (market: string) => `on ${market}`,
  ownOrder: 'your own order',

  compare: {
    button: 'Compare',
    what: 'The comparison',
    title: (version: number) => `This draft beside version ${version}`,
    accepted: (version: number) => `Version ${version}`,
    draft: 'This draft',
    measure: 'What it comes to',
    coverage: 'Levels held',
    postings: 'Postings matched',
    resources: 'Resources',
    effort: 'Time to go',
    dollars: 'Money at most',
    finish: 'Done around',
    none: 'none',
    sure: (range: string) => `(${range})`,
    bracket: 'In brackets: 90% interval for all postings like these.'
  },
  ofPostings: (count: string, base: string) => `${count} of ${base}`
};
