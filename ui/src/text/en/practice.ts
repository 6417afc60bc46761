// Practice: interview questions, answered point by point.
import type { CardStyle, Difficulty } from '$ui/ipc/bindings';

export const practice = {
  what: 'The cards',
  title: (n: number) => (n === 1 ? 'One question' : `${n} questions`),
  about: (rest: string) => `with the points a good answer makes${rest}.`,
  aboutTopic: (name: string) => ` on ${name}`,
  topic: 'Topic',
  anyTopic: 'All topics',
  topicCount: (name: string, n: number) => `${name} (${n})`,
  difficulty: 'Difficulty',
  anyDifficulty: 'Any difficulty',
  difficulties: {
    basic: 'Basic',
    intermediate: 'Intermediate',
    advanced: 'Advanced',
    expert: 'Expert'
  } satisfies Record<Difficulty, string>,
  style: 'Style',
  anyStyle: 'Any style',
  styles: {
    concept: 'Concept',
    deep: 'In depth',
    practice: 'Applied',
    design: 'Design',
    'trade-off': 'Trade-off',
    behavioural: 'Your own work',
    coding: 'Coding',
    whiteboard: 'Whiteboard'
  } satisfies Record<CardStyle, string>,
  asked: 'Only skills my role asks for',
  place: (at: number, of: number) => `Card ${at} of ${of}`,
  probes: (level: string) => `A good answer shows ${level}`,
  think: 'Say your answer first. Then look at the points one by one.',
  show: 'Show the first point',
  more: (left: number) => (left === 1 ? 'Show the last point' : 'Show the next point'),
  all: 'All points are shown.',
  points: (shown: number, all: number) => `${shown} of ${all} points`,
  reading: 'Read up on it',
  next: 'Next card',
  previous: 'Previous card',
  source: (title: string) => `Written by ${title}.`,
  none: { title: 'No card matches', text: 'Take a filter away to see more.', action: 'Show all cards' },
  keys: { forward: 'Show the next point, then the next card', next: 'Next card', previous: 'Previous card' }
};
