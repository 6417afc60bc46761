// Practice: cards answered point by point, checks, and the weeks ahead.
import type { CardStyle, CardWriter, Difficulty, Rating } from '$ui/ipc/bindings';

const cards = (n: number) => (n === 1 ? '1 card' : `${n} cards`);

const ratings: Record<Rating, string> = {
  again: 'Not yet',
  hard: 'With gaps',
  good: 'Good',
  easy: 'All of it'
};
const difficulties: Record<Difficulty, string> = {
  basic: 'Basic',
  intermediate: 'Intermediate',
  advanced: 'Advanced',
  expert: 'Expert'
};
const styles: Record<CardStyle, string> = {
  concept: 'Concept',
  deep: 'In depth',
  practice: 'Applied',
  design: 'Design',
  'trade-off': 'Trade-off',
  behavioural: 'Your own work',
  coding: 'Coding',
  whiteboard: 'Whiteboard'
};
const written: Record<CardWriter, string> = {
  cairn: 'Shipped with Cairn',
  changed: 'Shipped, changed by you',
  you: 'Written by you'
};

export const practice = {
  what: 'Practice',
  views: {
    label: 'What to practise',
    today: 'Today',
    cards: 'Cards',
    check: 'Test out',
    interview: 'Mock interview',
    ahead: 'Weeks ahead'
  },
  ratings,
  difficulties,
  styles,
  written,
  keys: {
    show: 'Show the next point',
    made: 'I said this point',
    missed: 'I did not say it',
    keep: 'Keep the answer'
  },
  answer: {
    probes: (level: string) => `a good answer shows ${level}`,
    think: 'Say your answer first, aloud if you can. Then look at the points one by one.',
    show: 'Show the first point',
    made: 'I said it',
    missed: 'Not this one',
    asked: (at: number, of: number) => `Point ${at} of ${of}: did you say it?`,
    counted: (met: number, of: number) => `${met} of ${of} points`,
    keep: 'Keep the answer',
    reading: 'Read up on it',
    skip: 'Later',
    aside: 'Set aside'
  },
  today: {
    due: (n: number, minutes: string) => ({
      lead: `${cards(n)} ${n === 1 ? 'is' : 'are'} due`,
      rest: `, about ${minutes}.`
    }),
    fresh: (n: number, minutes: string) => ({
      lead: `${n === 1 ? '1 new card' : `${n} new cards`} today`,
      rest: `, about ${minutes}.`
    }),
    both: (due: number, fresh: number, minutes: string) => ({
      lead: `${cards(due)} due and ${fresh} new`,
      rest: `, about ${minutes}.`
    }),
    free: (left: number) => ({ lead: `${cards(left)} chosen by you`, rest: ' to answer.' }),
    done: (answered: number) => ({
      lead: answered ? 'Done for today.' : 'Nothing is due today.',
      rest: answered ? ` You answered ${cards(answered)}.` : ''
    }),
    none: { lead: 'No card is due.', rest: ' Rate a skill, and its questions come up here.' },
    later: (n: number) => `${cards(n)} more ${n === 1 ? 'is' : 'are'} due and can wait for tomorrow.`,
    spent: (answered: number, minutes: string) => `${cards(answered)} answered today in ${minutes}.`,
    next: (day: string) => `The next card comes again on ${day}.`,
    about: 'A card comes again when you are about to forget it. Nothing piles up: what does not fit waits.',
    choose: 'Choose cards yourself',
    stop: 'Back to what is due',
    kept: (rating: string, day: string) => `${rating}. It comes again on ${day}.`,
    aside: 'The card is set aside. What you answered is kept.',
    unlimited: 'No time is set aside for reviews in your plan yet.',
    setTime: 'Set time aside'
  },
  recall: {
    title: 'What is left',
    empty: 'Answer a few cards, and what you still know of each skill is shown here.',
    of: (answered: number, of: number) => `${answered} of ${of} cards`,
    fades: 'fades',
    source: 'Chances by FSRS, from your own answers.',
    offer: {
      title: (name: string, level: string) => `Your answers show ${level} in ${name}`,
      take: (level: string) => `Take ${level}`,
      taken: (name: string, level: string) => `${name} is now at ${level}, by what you remember.`
    }
  },
  check: {
    what: 'What you can be tested in',
    finding: (n: number) => ({
      lead: n === 1 ? 'One skill of your role' : `${n} skills of your role`,
      rest: ' can be tested out of. What you know already leaves your plan.'
    }),
    findingAll: { lead: 'Test yourself', rest: ' in any skill that has cards.' },
    about:
      'A check asks up to eight cards, each chosen by the answers before it. It proposes a level; you decide. Two cards or fewer rarely tell one.',
    columns: { skill: 'Skill', rail: 'You and the role', cards: 'Cards' },
    start: (name: string) => `Check ${name}`,
    cards: (n: number) => cards(n),
    running: (name: string) => ({ lead: `Checking ${name}`, rest: '' }),
    place: (at: number) => `Card ${at}, eight at most`,
    end: 'End the check here',
    result: (level: string, name: string) => ({ lead: `${level} in ${name}`, rest: ', by your answers.' }),
    unclear: (name: string) => ({ lead: `No level for ${name}`, rest: ' can be told from these answers.' }),
    chart: {
      title: 'How likely each level is',
      measure: 'Chance of each level, in percent',
      columns: ['Level', 'Chance'],
      source:
        'One-parameter item response model; the level each card probes and the steepness are our judgement. You graded yourself.',
      held: 'you said'
    },
    saves: (saved: string, before: string) => `Your plan would be ${saved} shorter, of ${before}.`,
    savesNothing: 'Your plan would stay as it is.',
    take: (level: string) => `Take ${level}`,
    leave: 'Leave my level as it is',
    back: 'Other skills',
    kept: 'Your answers are kept as reviews either way.',
    taken: (name: string, level: string) => `${name} is now at ${level}, by a test.`,
    left: (name: string) => `${name} stays as it is. Your answers are kept.`
  },
  ahead: {
    what: 'The weeks ahead',
    finding: (minutes: string) => ({
      lead: `About ${minutes} a week`,
      rest: ' for reviews, in the next twelve weeks.'
    }),
    findingNone: { lead: 'No reviews ahead.', rest: ' Answer a card, or allow new ones.' },
    about: (begun: string, share: string) =>
      `By then ${begun} cards will have been begun, and ${share} of them would be remembered.`,
    rules: 'How you practise',
    retention: 'Remember at least',
    retentionHint:
      'A card comes again when the chance that you still know it has fallen to this. More costs more reviews.',
    fresh: 'New cards a day',
    minutes: 'Minutes a day',
    minutesHint:
      'They are part of the hours of your week: your plan has the rest. Without any, reviews have no limit.',
    noLimit: 'no limit',
    days: 'Which days',
    loads: { usual: 'all', half: 'half', none: 'none' },
    suggest: (minutes: number) => `Set ${minutes} min a day aside`,
    keep: 'Practise like this',
    asBefore: 'As before',
    kept: 'You practise like this from now on.',
    chart: {
      title: (minutes: string) => `${minutes} a day on average`,
      measure: 'Minutes of reviews on each day',
      columns: ['Day', 'Minutes', 'Cards', 'Due and left for later'],
      mean: (minutes: string) => `${minutes} on average`,
      source: (runs: number) =>
        `The weeks are played through ${runs} times by FSRS and the rules below; how often a first answer fails is our judgement.`
    }
  }
};
