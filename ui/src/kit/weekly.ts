// The hours a week a dial offers, in minutes. The terminal and the settings take any number up to a whole week.
export const LOWEST_WEEKLY = 60;
export const HIGHEST_WEEKLY = 40 * 60;

export const clampWeekly = (minutes: number): number =>
  Math.min(HIGHEST_WEEKLY, Math.max(LOWEST_WEEKLY, minutes));
