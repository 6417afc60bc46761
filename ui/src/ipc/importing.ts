// What the shell tells while postings come in: how far it is, and what was dropped on the window.
import type { ImportProgress } from './bindings';
import { hear } from './hear';

/** Hears how far an import is, until the returned function is called. */
export const listenForProgress = (on: (progress: ImportProgress) => void) => hear('importing', on);

/** Hears the names of what was dropped, which then counts as chosen. */
export const listenForDrops = (on: (names: string[]) => void) => hear('dropped', on);

/** Hears that something was dropped that tells of the person, which then waits to be looked at. */
export const listenForOnesOwn = (on: () => void) => hear('dropped-of-you', on);

/** Hears that a backup was dropped, which then waits to be looked through. */
export const listenForBackups = (on: () => void) => hear('dropped-backup', on);
