// Another window or terminal may write to the same data. The shell notices, and everything is read again.
import { listen } from '@tauri-apps/api/event';
import { changed } from './stale.svelte';

/** Listens until the returned function is called. */
export function listenForChanges(): () => void {
  const listening = listen('changed', () => changed('settings'));
  return () => void listening.then((stop) => stop());
}
