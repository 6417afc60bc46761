// What a change makes stale: its own chapter and everything the spine puts after it.
import type { Topic } from './bindings';

export const spine = [
  'settings',
  'skills',
  'market',
  'catalog',
  'gap',
  'plan',
  'progress',
  'practice',
  'applications',
  'copies'
] as const satisfies readonly Topic[];

const versions = $state<Record<Topic, number>>({
  settings: 0,
  skills: 0,
  market: 0,
  catalog: 0,
  gap: 0,
  plan: 0,
  progress: 0,
  practice: 0,
  applications: 0,
  copies: 0
});

/** Counts the changes of a chapter. Reading it inside an effect runs the effect again after a change. */
export const versionOf = (topic: Topic): number => versions[topic];

/** Marks a chapter, and every chapter after it, stale. */
export function changed(topic: Topic) {
  for (const later of spine.slice(spine.indexOf(topic))) versions[later] += 1;
}
