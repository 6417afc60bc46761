import { count } from '$ui/format/figure';

export const start = {
  welcome: 'Cairn finds the way from what you can do to the job you want.',
  step: (n: number) => `Question ${n} of 3`,
  back: 'Back',
  next: 'Next',
  skip: 'Skip this',
  what: { roles: 'The roles', skills: 'The skills', draft: 'Your first plan' },
  role: {
    title: 'Which role do you want to reach?',
    detail: 'It decides which levels are asked for. You can change it at any time.',
    asks: (skills: number, core: number) => `Asks for ${count(skills, 'skill')}, ${core} of them core`,
    needed: 'Choose a role to go on.'
  },
  skills: {
    title: 'What can you do already?',
    detail:
      'Most asked for first. Set only what you know; everything else counts as not yet. You can change it at any time.',
    asked: 'Asked for by this role',
    more: (n: number) => `${count(n, 'more skill')}`,
    rated: (n: number) => (n === 0 ? 'Nothing set yet' : `${count(n, 'skill')} set`),
    hint: 'Point at a notch to read what the level means. Choose it again to clear it.',
    saved: (n: number) => `${count(n, 'level')} kept.`
  },
  time: {
    title: 'How much time do you have?',
    detail: 'The plan never puts more into a week than this.',
    by: 'Done by',
    byDetail: 'Optional. With a date, the plan keeps what fits before it and says what does not.',
    noDate: 'No date'
  },
  draft: {
    title: 'A first plan',
    detail:
      'A draft from the gap between your levels and the role. Accept it now, and change it whenever you like.',
    accept: 'Accept and start',
    later: 'Look around first',
    change: 'Change the answers',
    more: (n: number) => `and ${count(n, 'more item')}`,
    nothing: 'There is nothing to plan: you hold every level this role asks for.'
  },
  gaps: {
    title: (n: number) => `${count(n, 'gap')}, most asked for first`,
    measure: 'How often postings ask for each, with the interval.',
    source: (n: number, market: string, asOf: string) => `${count(n, 'posting')} of ${market}, ${asOf}`
  },
  week: {
    title: 'Your first week',
    from: (day: string, time: string) => `From ${day}: ${time}`,
    parts: (first: string, last: string) => `${first} to ${last}`
  }
};
