import { commands, type Settings } from '$ui/ipc/bindings';
import { settings } from '$ui/ipc/answers';
import { ask, change, type Answer } from '$ui/ipc/call';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';

/** Changes some settings and leaves the others as they are. Says so only when it failed, or when told what to say. */
export async function adjust(part: Partial<Settings>, said?: string): Promise<Answer<null>> {
  const known = settings.data
    ? ({ ok: true, value: settings.data } as const)
    : await ask(() => commands.settingsGet());
  if (!known.ok) return told(known);
  const answer = await change(() => commands.settingsSet({ ...known.value, ...part }));
  if (answer.ok && said) app.notify(said, 'undo');
  return told(answer);
}

function told<T extends Answer<unknown>>(answer: T): T {
  if (!answer.ok) {
    const failure = message(answer.failure);
    app.notify(`${failure.title} ${failure.detail}`);
  }
  return answer;
}
