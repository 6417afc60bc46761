// Taking the last change back, and doing it again. Rust remembers the steps.
import { commands } from '$ui/ipc/bindings';
import { change } from '$ui/ipc/call';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';
import { say } from '$ui/text';

export async function undo() {
  app.dismiss();
  const answer = await change(() => commands.undo());
  if (!answer.ok) app.notify(message(answer.failure).title);
  else app.notify(answer.value === null ? say.shell.nothingToUndo : say.shell.undone(answer.value));
}

export async function redo() {
  const answer = await change(() => commands.redo());
  if (!answer.ok) app.notify(message(answer.failure).title);
  else app.notify(answer.value === null ? say.shell.nothingToRedo : say.shell.redone(answer.value), 'undo');
}
