// What there is to see of practice.
import { route } from '$ui/state/route.svelte';

export const VIEWS = ['today', 'cards', 'check', 'interview', 'ahead'] as const;
export type View = (typeof VIEWS)[number];

/** The view an address names; else the day's cards. */
export const viewIn = (named: string | undefined): View => VIEWS.find((view) => view === named) ?? 'today';

/** Shows a view, or a place within it. */
export const look = (view: View, ...rest: string[]) => route.go('practice', view, ...rest);
