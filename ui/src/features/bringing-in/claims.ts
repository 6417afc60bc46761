// What a person decides on the skills that a document names.
import type { Claim } from '$ui/ipc/bindings';

/** What was decided on each skill, by its id. */
export type Decisions = Record<string, { taken: boolean; level: number }>;

/** At first whatever says more than what is held is taken, at the level that is proposed. */
export const firstDecisions = (claims: readonly Claim[]): Decisions =>
  Object.fromEntries(
    claims.map(({ skill, action, proposed }) => [skill, { taken: action !== 'skip', level: proposed }])
  );

/** How many are taken. */
export const takenOf = (decisions: Decisions) => Object.values(decisions).filter(({ taken }) => taken).length;
