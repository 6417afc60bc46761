import { charts } from './charts';
import { count, int } from '$ui/format/figure';

export const gap = {
  what: 'Your gap',
  finding: {
    first: (name: string) => `${name} comes first`,
    rest: (levels: number, effort: string | undefined) =>
      `: ${count(levels, 'level')} missing${effort ? `, about ${effort}` : ''}.`,
    quickest: (name: string) => `${name} is the quickest to close`,
    opens: (name: string, n: number) => `${name} opens ${int(n)} more ${n === 1 ? 'posting' : 'postings'}`,
    opensRest: ', more than any other single skill.',
    opensTie: (other: string, more: number) =>
      `, and so would ${other}${['', ' and one other'][more] ?? ` and ${int(more)} others`}.`,
    beyond: ' Your role does not ask for it.',
    opensNone: 'No single skill opens a posting',
    opensNoneRest: ': wherever one is missing, so is another.',
    rate: (name: string) => `${name} opens most for its time`,
    rateRest: (rate: string) => `: ${rate} postings for every 10 hours.`,
    none: 'You hold every level',
    noneRest: (role: string) => ` ${role} asks for.`
  },
  measured: (role: string) => ` of what ${role} asks for, each level weighted like its skill.`,
  hold: 'You hold ',
  coverage: 'Levels held of those asked for',
  market: (market: string, asOf: string) => `Market: ${market}, ${asOf}.`,
  counted: (n: number, market: string, asOf: string) =>
    `${charts.postings(n)} of ${market}, ${asOf}, counted against the levels in your profile.`,
  countedAnchor: (n: number, anchor: string, market: string, asOf: string) =>
    `${charts.postings(n)} of ${market} that ask for ${anchor}, ${asOf}, counted against the levels in your profile.`,
  countless: (n: number) =>
    n === 1
      ? 'One further posting names nothing one could meet.'
      : `${int(n)} further postings name nothing one could meet.`,
  unread: 'What the postings of the market open',
  away: {
    held: 'Held at the level asked for',
    one: 'One level away',
    two: 'Two levels away',
    three: 'Three or more levels away'
  },
  list: {
    title: 'What to learn next',
    sort: 'Sort skills by',
    sorts: {
      opens: 'Postings opened',
      rate: 'Per 10 hours',
      priority: 'Priority',
      effort: 'Quickest'
    },
    columns: {
      skill: 'Skill',
      rail: 'You and the role',
      priority: 'Priority',
      opens: 'Postings it opens',
      effort: 'Effort',
      rate: 'Per 10 hours'
    },
    opensNone: 'no posting misses it',
    planned: 'In plan',
    noEffort: 'not known'
  },
  formula: 'How priority is computed',
  figuresHint: 'Choose a figure to see its source.',
  inspector: {
    label: (name: string) => `${name}, details`,
    you: 'You',
    asked: 'Asked for',
    priority: 'Priority',
    priorityOf: (name: string) => `Priority of ${name}`,
    level: 'Level asked for',
    levelOf: (name: string) => `Level asked for in ${name}`,
    weight: 'Weight for the role',
    marketWeight: 'Weight on the market',
    marketWeightOf: (name: string) => `Market weight of ${name}`,
    rank: (rank: number) => `place ${rank}`,
    unranked: 'not ranked',
    effort: 'Effort to close',
    effortOf: (name: string) => `Effort to close ${name}`,
    opensNow: 'Opens now',
    askedIn: 'Asked for in',
    together: 'Usually asked together with',
    togetherOf: (n: number) => `Of the ${charts.postings(n)} of the market that ask for it.`,
    why: 'Why it stands here',
    level0: 'Your level',
    needs: 'Needs first',
    need: (name: string, level: string, held: string) => `${name} at ${level}, you are at ${held}`,
    opens: 'Comes before',
    evidence: 'Your evidence',
    noEvidence: 'No evidence yet. Add a course, project or test in Skills.',
    evidenceOn: (kind: string, on: string) => `${kind}, ${on}`,
    inPlan: 'Open in plan',
    toPlan: 'See the plan',
    history: 'Open in skills'
  },
  unlocked: {
    sets: 'Learned together',
    beyond: 'They open postings too, though your role does not ask for them',
    measure: 'Postings that would be fully met',
    lines: 'Thin lines: 90% interval.'
  },
  more: {
    alternatives: 'One language is enough',
    standsIn: (name: string, other: string) => `${other} stands in for ${name}`,
    beyond: 'You can also do',
    beyondDetail: 'Not asked for by this role.',
    met: (n: number) => `Held at the level asked for: ${n}`
  },
  empty: {
    title: 'No role chosen yet',
    detail: 'Choose one, and this screen says what is missing for it and what comes first.',
    action: 'Choose a role'
  },
  keys: {
    group: 'Gap',
    next: 'Next skill',
    previous: 'Previous skill',
    sort: 'Change the sort order',
    rate: 'Rate the skill 0 to 5',
    plan: 'See the plan'
  }
};
