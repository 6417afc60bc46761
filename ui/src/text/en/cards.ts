// Cards: every practice question, how it stands, and the form one writes one in.
import { count, int } from '$ui/format/figure';
import type { CardWriter } from '$ui/ipc/bindings';

const cardCount = (n: number) => count(n, 'card');

const due = (n: number) => {
  if (n === 0) return ' None is due today.';
  return n === 1 ? ' One is due.' : ` ${int(n)} are due.`;
};

export const cards = {
  what: 'The cards',
  finding: (all: number, begun: number, dueNow: number) =>
    begun === 0
      ? { lead: cardCount(all), rest: ', none of them begun yet.' }
      : { lead: `${cardCount(all)}, ${int(begun)} of them begun.`, rest: due(dueNow) },
  about: 'A card that was answered comes again before it is likely forgotten.',
  practiseThese: 'Practise these',
  practiseNone: 'No card on this list can be practised. Take it up again first, or choose other filters.',
  write: 'Write a card',
  search: 'Search questions and points',
  topic: 'Topic',
  anyTopic: 'All topics',
  topicCount: (name: string, n: number) => `${name} (${n})`,
  difficulty: 'Difficulty',
  anyDifficulty: 'Any difficulty',
  style: 'Style',
  anyStyle: 'Any style',
  state: 'Show',
  states: { all: 'All', due: 'Due', unbegun: 'Not begun', yours: 'Yours', aside: 'Set aside' },
  asked: 'Only skills my role asks for',
  count: (shown: number, all: number) =>
    shown === all ? cardCount(all) : `${int(shown)} of ${cardCount(all)}`,
  columns: { question: 'Question', level: 'Shows', recall: 'Remembered today' },
  unbegun: 'Not begun',
  again: (day: string) => `again ${day}`,
  againToday: 'due today',
  yours: 'Yours',
  changed: 'Changed by you',
  aside: 'Set aside',
  none: { title: 'No card matches', text: 'Take a filter away to see more.', action: 'Show all cards' },
  practise: 'Practise it now',
  change: 'Change',
  setAside: 'Set aside',
  takeUp: 'Take it up again',
  remove: 'Remove',
  asShipped: 'As shipped',
  points: (n: number) => (n === 1 ? 'The point of a good answer' : `The ${n} points of a good answer`),
  reading: 'Read up on it',
  standing: 'How it stands',
  notAnswered: 'You have not answered it yet.',
  answered: 'Answered',
  times: (n: number, last: string) => (n === 1 ? `once, on ${last}` : `${n} times, last on ${last}`),
  dueOn: 'Comes again',
  today: 'today',
  recall: 'Remembered today',
  stable: 'Likely to hold',
  stableDays: (n: number) => `for ${count(n, 'day')}`,
  basis:
    'Estimated from your own answers. It holds for as long as the chance to remember it stays at nine in ten.',
  card: 'The card',
  shows: 'A good answer shows',
  writer: 'Written by',
  writers: {
    cairn: 'Cairn',
    changed: 'Cairn, changed by you',
    you: 'You'
  } satisfies Record<CardWriter, string>,
  form: {
    add: 'Write a card',
    change: 'Change the card',
    skill: 'Skill',
    chooseSkill: 'Choose a skill',
    skillMissing: 'A card asks about a skill. Choose one.',
    question: 'Question',
    points: 'What a good answer says, one point a line',
    pointsHint: 'Terms only grow\nA leader that sees a higher one steps down',
    pointsCount: (n: number, most: number) => `${n} of at most ${most} points`,
    level: 'A good answer shows',
    style: 'Style',
    reading: 'Where to read up on it',
    readingHint: 'May stay empty',
    keep: 'Keep the card',
    cancel: 'Cancel'
  },
  done: {
    added: 'The card is kept, and practice will bring it up.',
    changed: 'The card is changed. What you answered on it stays.',
    aside: 'The card is set aside. What you answered on it stays.',
    takenUp: 'The card is taken up again.',
    removed: 'The card is removed. What you answered on it stays.',
    asShipped: 'The card is as it was shipped.'
  },
  keys: {
    next: 'Next card on the list',
    previous: 'Previous card on the list',
    write: 'Write a card',
    change: 'Change the card',
    practise: 'Practise the card now',
    aside: 'Set the card aside, or take it up again',
    search: 'Search the cards'
  }
};
