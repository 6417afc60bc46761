// Applications: jobs one is after, and what their postings ask beside what one's résumé says.
import type { Cover, Stage } from '$ui/ipc/bindings';

const stages: Record<Stage, string> = {
  wishlist: 'Wishlist',
  applied: 'Applied',
  interview: 'Interview',
  offer: 'Offer',
  closed: 'Closed'
};

const covers: Record<Cover, string> = {
  said: 'In your résumé',
  unsaid: 'True, and not in your résumé',
  missing: 'Missing'
};

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

export const applications = {
  what: 'Your applications',
  stages,
  finding: {
    next: (stage: Stage, company: string, day: string) => ({
      lead: `${stages[stage]} at ${company} on ${day}`,
      rest: ' comes next.'
    }),
    quiet: (n: number, longest: number) => ({
      lead: n === 1 ? 'One application waits' : `${n} applications wait`,
      rest: ` for an answer, the longest for ${days(longest)}.`
    }),
    plain: (n: number) => ({
      lead: n === 1 ? 'One job' : `${n} jobs`,
      rest: n === 1 ? ' is on your list.' : ' are on your list.'
    })
  },
  about:
    'What comes next stands first, then what waits longest. Only you see this; it leaves with a full export alone.',
  empty: {
    title: 'No job is on your list yet',
    detail:
      'Note a company you think about, or open a posting and track it. Cairn keeps what happened and when, and shows which of its keywords your résumé leaves unsaid.',
    market: 'Open the market'
  },
  add: 'Add a job',
  columns: { job: 'Job', stage: 'Stage', next: 'Next, or quiet since' },
  job: (title: string, company: string) => (title ? `${title}, ${company}` : company),
  next: (stage: string, day: string) => `${stage}, ${day}`,
  quiet: (n: number) => (n === 0 ? 'today' : `quiet for ${days(n)}`),
  company: 'Company',
  title: 'Job',
  titleHint: 'May stay empty',
  url: 'Address',
  note: 'Note',
  steps: 'What happened, and what is arranged',
  stepsHint: 'A day still to come is what is arranged. The stage follows from the last day that has passed.',
  stage: 'Stage',
  day: 'Day',
  stepNote: 'Note',
  addStep: 'Add a step',
  removeStep: (stage: string, day: string) => `Remove ${stage}, ${day}`,
  save: 'Save',
  cancel: 'Cancel',
  track: 'Track this job',
  tracked: 'Open in Applications',
  posting: 'Open the posting',
  remove: 'Remove',
  done: {
    added: (what: string) => `${what} is on your list.`,
    changed: (what: string) => `${what} is saved.`,
    removed: (what: string) => `${what} is off your list.`,
    resume: 'The résumé is kept on this device.',
    forgotten: 'No résumé is kept any more.'
  },
  resume: {
    title: 'Résumé',
    none: 'No résumé at hand. With one, each posting shows which of its keywords you leave unsaid.',
    at: (name: string, day: string, skills: number) =>
      `${name}, of ${day}, names ${skills} ${skills === 1 ? 'skill' : 'skills'}.`,
    choose: 'Choose a résumé',
    another: 'Choose another',
    forget: 'Forget it'
  },
  keywords: {
    title: 'Keywords, and your résumé',
    what: 'The keywords of this posting',
    none: 'No skill we know is named in it.',
    found: (said: number, unsaid: number, missing: number) =>
      `${said} said, ${unsaid} true and unsaid, ${missing} missing.`,
    withoutResume: (held: number, missing: number) =>
      `You hold ${held} of them; ${missing} ${missing === 1 ? 'is' : 'are'} missing.`,
    basis:
      'Found in the text of the posting and of your résumé by the same rules. True is what you rated above None.',
    covers,
    held: 'You hold it',
    as: (words: string) => `written “${words}”`
  },
  keys: { next: 'Next job', previous: 'Previous job', add: 'Add a job' }
};
