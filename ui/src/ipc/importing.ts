// What the shell tells while postings come in: how far it is, and what was dropped on the window.
import { listen } from '@tauri-apps/api/event';
import type { ImportProgress } from './bindings';

function hear<T>(event: string, on: (payload: T) => void): () => void {
  const listening = listen<T>(event, ({ payload }) => on(payload));
  return () => void listening.then((stop) => stop());
}

/** Hears how far an import is, until the returned function is called. */
export const listenForProgress = (on: (progress: ImportProgress) => void) => hear('importing', on);

/** Hears the names of what was dropped, which then counts as chosen. */
export const listenForDrops = (on: (names: string[]) => void) => hear('dropped', on);
