// The range of study time a week the dial offers, in minutes. Other times can be set in the terminal.
export const LOWEST_WEEKLY = 60;
export const HIGHEST_WEEKLY = 25 * 60;

/** The nearest time the dial can show. */
export const clampWeekly = (minutes: number) => Math.max(LOWEST_WEEKLY, Math.min(HIGHEST_WEEKLY, minutes));
