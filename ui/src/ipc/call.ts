// The one place that meets answers from Rust as they come: typed results, and the rare error without a type
// (an argument that could not be read, a backend that is gone).
import type { Changed, Failure } from './bindings';
import { changed } from './stale.svelte';

export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure };
export type Result<T> = { status: 'ok'; data: T } | { status: 'error'; error: Failure };

/** Waits for an answer. Never throws. */
export async function ask<T>(asked: () => Promise<Result<T>>): Promise<Answer<T>> {
  try {
    const result = await asked();
    return result.status === 'ok' ? { ok: true, value: result.data } : { ok: false, failure: result.error };
  } catch (error) {
    return { ok: false, failure: { code: 'unexpected', incident: String(error) } };
  }
}

/** Waits for a change, and marks stale what it touched. Never throws. */
export async function change<T>(asked: () => Promise<Result<Changed<T>>>): Promise<Answer<T>> {
  const answer = await ask(asked);
  if (!answer.ok) return answer;
  changed(answer.value.topic);
  return { ok: true, value: answer.value.value };
}
