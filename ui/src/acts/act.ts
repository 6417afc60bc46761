// How every change is carried out: do it, say it, offer to take it back; or say why it was not done.
import type { Changed } from '$ui/ipc/bindings';
import { change, type Answer, type Result } from '$ui/ipc/call';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';

/** Changes something and tells so, with a way back. A failure is told in the same place. */
export async function act<T>(
  asked: () => Promise<Result<Changed<T>>>,
  said: string | ((value: T) => string)
): Promise<Answer<T>> {
  const answer = await change(asked);
  if (answer.ok) app.notify(typeof said === 'string' ? said : said(answer.value), 'undo');
  else {
    const failure = message(answer.failure);
    app.notify(`${failure.title} ${failure.detail}`);
  }
  return answer;
}
