// Looking at a sample in the place of one's own data, and coming back.
import { commands } from '$ui/ipc/bindings';
import { ask, type Result } from '$ui/ipc/call';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';

export const beginSample = () => turn(() => commands.appSampleBegin());
export const endSample = () => turn(() => commands.appSampleEnd());

/** The page begins anew, so that nothing it remembers of the one is mistaken for the other's. */
async function turn(asked: () => Promise<Result<null>>) {
  const answer = await ask(asked);
  if (!answer.ok) {
    const failure = message(answer.failure);
    return app.notify(`${failure.title} ${failure.detail}`);
  }
  location.hash = '/today';
  location.reload();
}
