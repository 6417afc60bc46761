// Answers that public/boot.js asked for while the code of the page was still on its way.
import { untrack } from 'svelte';
import type { Topic } from './bindings';
import type { Result } from './call';
import { versionOf } from './stale.svelte';

declare global {
  interface Window {
    early?: Record<string, Promise<unknown> | undefined>;
  }
}

/**
 * Asks, but for the first time takes the answer that is on its way already, if nothing changed since. One that failed is
 * asked for again, since only then its failure has its type.
 */
export function early<T>(name: string, topic: Topic, ask: () => Promise<Result<T>>) {
  return (): Promise<Result<T>> => {
    const asked = window.early?.[name];
    delete window.early?.[name];
    if (!asked || untrack(() => versionOf(topic)) > 0) return ask();
    return asked.then((data) => ({ status: 'ok', data: data as T }), ask);
  };
}
