// The headings of the topics: where the address leads, and where one jumps to.
import type { HelpTopic } from '$ui/state/help';

export const headingOf = (topic: HelpTopic) => `help-${topic}`;

/** Brings a topic to the top of the page, and the focus to its heading. */
export function reveal(topic: HelpTopic) {
  const heading = document.getElementById(headingOf(topic));
  heading?.closest('section')?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
