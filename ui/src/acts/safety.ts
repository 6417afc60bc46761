// Backups, the way back, and erasing: each told where every change is told, with a way back of its own.
import { commands, type BackupRow, type Changed } from '$ui/ipc/bindings';
import { ask, change, type Answer, type Result } from '$ui/ipc/call';
import { changed } from '$ui/ipc/stale.svelte';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';
import { say } from '$ui/text';

const t = say.safety;

/** Makes a backup among the others. */
export async function backUp() {
  const answer = await ask(() => commands.backupNow());
  if (!answer.ok) return tell(answer);
  // The list of backups is the only thing that changed.
  changed('practice');
  app.notify(answer.value ? t.nowDone : t.nowSample);
}

/** Saves a backup where the person says; true once it is there. */
export async function saveBackup(passphrase: string | null): Promise<boolean> {
  const answer = await ask(() => commands.backupSave(passphrase));
  if (!answer.ok) tell(answer);
  else if (answer.value !== null) app.notify(t.save.done(answer.value));
  return answer.ok && answer.value !== null;
}

/** Puts what was looked through in place, and offers to take that back. */
export const restore = (said: string) => inPlaceOfEverything(() => commands.restoreApply(), said);

/** Erases everything, and offers to take that back where a backup is left to do it with. */
export const erase = (backupsToo: boolean) =>
  inPlaceOfEverything(() => commands.dataErase(backupsToo), t.erase.done);

async function inPlaceOfEverything(
  asked: () => Promise<Result<Changed<BackupRow | null>>>,
  said: string
): Promise<Answer<BackupRow | null>> {
  const answer = await change(asked);
  const before = answer.ok ? answer.value : null;
  if (!answer.ok) tell(answer);
  else app.notify(said, before ? () => void putBack(before.name) : 'final');
  return answer;
}

/** Restores what there was before. */
async function putBack(name: string) {
  app.dismiss();
  const looked = await ask(() => commands.restoreLook(name));
  if (!looked.ok) return tell(looked);
  const answer = await change(() => commands.restoreApply());
  if (!answer.ok) return tell(answer);
  app.notify(t.restore.back);
}

function tell(answer: Extract<Answer<unknown>, { ok: false }>) {
  const failure = message(answer.failure);
  app.notify(`${failure.title} ${failure.detail}`);
}
