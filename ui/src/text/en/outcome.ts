// What a plan comes to, wherever one is told of.
export const outcome = {
  accepted: (version: number) => (version === 1 ? 'Plan accepted.' : `Plan accepted as version ${version}.`),
  done: (when: string) => `Done around ${when}`,
  pace: (hours: string) => `at ${hours} a week.`,
  between: (early: string, late: string) =>
    `Likely between ${early} and ${late}: from every low estimate to every high one.`
};
