// Levels gained over time, from everything that was said about each skill.
import type { Assessment, EvidenceKind } from '$ui/ipc/bindings';

export interface Gain {
  on: string;
  skill: string;
  from: number;
  to: number;
  evidence: EvidenceKind;
}

/**
 * Every change of a level, oldest first, of statements in the order they were made. A first estimate of one's own
 * says where one began; a first statement that rests on something finished is a gain from nothing.
 */
export function gains(said: readonly Assessment[]): Gain[] {
  const ofSkill = new Map<string, Assessment[]>();
  for (const one of said) ofSkill.set(one.skill, [...(ofSkill.get(one.skill) ?? []), one]);
  return [...ofSkill.values()]
    .flatMap(changes)
    .sort((a, b) => a.on.localeCompare(b.on) || a.skill.localeCompare(b.skill));
}

function changes(oldestFirst: readonly Assessment[]): Gain[] {
  let held: number | undefined;
  const found: Gain[] = [];
  for (const { skill, on, level, evidence } of oldestFirst) {
    const from = held ?? (evidence === 'selfRated' ? level : 0);
    if (level !== from) found.push({ on, skill, from, to: level, evidence });
    held = level;
  }
  return found;
}

/** How many levels were gained up to each day on which one was. */
export function sums(gained: readonly Gain[]): { on: string; levels: number }[] {
  const days = new Map<string, number>();
  let levels = 0;
  for (const { on, from, to } of gained) {
    levels += to - from;
    days.set(on, levels);
  }
  return [...days].map(([on, sum]) => ({ on, levels: sum }));
}
