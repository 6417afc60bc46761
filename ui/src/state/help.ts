// What the help can tell of, in its order, and which of it belongs to a screen.
import type { ScreenId } from './route.svelte';

export const helpGroups = [
  { id: 'market', topics: ['demand', 'lift', 'trend', 'pay', 'sources'] },
  { id: 'you', topics: ['levels', 'coverage', 'priority', 'unlocks'] },
  { id: 'plan', topics: ['effort', 'plan', 'dates', 'forecast', 'practice'] },
  { id: 'cairn', topics: ['data', 'moving', 'privacy', 'sample', 'keyboard', 'terminal', 'fault'] }
] as const;

export type HelpGroup = (typeof helpGroups)[number]['id'];
export type HelpTopic = (typeof helpGroups)[number]['topics'][number];

export const helpTopics: readonly HelpTopic[] = helpGroups.flatMap(({ topics }) => [...topics]);

/** The topic of a word in an address; none where it names none. */
export const helpTopic = (word: string | undefined): HelpTopic | undefined =>
  helpTopics.find((topic) => topic === word);

const ofScreen: Partial<Record<ScreenId, HelpTopic>> = {
  today: 'dates',
  plan: 'plan',
  gap: 'priority',
  skills: 'levels',
  market: 'demand',
  library: 'effort',
  practice: 'practice',
  progress: 'forecast',
  settings: 'data'
};

/** Where the help opens for somebody who asks for it on a screen: at its beginning where no topic is the screen's own. */
export const helpOn = (screen: ScreenId): HelpTopic[] => {
  const topic = ofScreen[screen];
  return topic ? [topic] : [];
};
