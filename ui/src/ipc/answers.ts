// Everything screens share, each read once per change.
import { commands, type Settings } from './bindings';
import type { Result } from './call';
import { early } from './early';
import { shared } from './resource.svelte';

export const settings = shared(
  'settings',
  early('settings', 'settings', () => commands.settingsGet() as Promise<Result<Required<Settings>>>)
);
export const status = shared('settings', () => commands.appStatus());
// The last chapter goes stale with every change, and any change can be undone.
export const undoState = shared('copies', () => commands.undoState());
export const skillsList = shared('gap', () => commands.skillsList());
// Study and evidence of use come from the log, and age with the days.
export const skillsUnused = shared('progress', () => commands.skillsUnused());
export const roles = shared(
  'market',
  early('roles', 'market', () => commands.marketRoles())
);
export const markets = shared('market', () => commands.marketList());
export const sources = shared('market', () => commands.marketSources());
export const catalogList = shared('progress', () => commands.catalogList());
export const gapReport = shared('gap', () => commands.gapReport());
export const currentPlan = shared('progress', () => commands.planCurrent());
export const today = shared(
  'progress',
  early('today', 'progress', () => commands.progressToday())
);
export const progressReport = shared('progress', () => commands.progressReport());
export const finishOutlook = shared('progress', () => commands.progressForecast());
export const planVersions = shared('plan', () => commands.planVersions());
export const practiceView = shared('practice', () => commands.practiceView());
export const practiceFading = shared('practice', () => commands.practiceFading());
export const applications = shared('applications', () => commands.applicationsBoard());
