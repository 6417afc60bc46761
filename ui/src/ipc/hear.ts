// What the shell tells without being asked.
import { listen } from '@tauri-apps/api/event';

/** Hears an event until the returned function is called. */
export function hear<T>(event: string, on: (payload: T) => void): () => void {
  const listening = listen<T>(event, ({ payload }) => on(payload));
  return () => void listening.then((stop) => stop());
}
