import { commands, type Application } from '$ui/ipc/bindings';
import { change } from '$ui/ipc/call';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';
import { say } from '$ui/text';
import { act } from './act';

const t = say.applications;
const named = ({ title, company }: Application) => t.job(title, company);

export const track = (application: Application, posting: number | null = null) =>
  act(() => commands.applicationsAdd(application, posting), t.done.added(named(application)));

export const retell = (id: number, application: Application) =>
  act(() => commands.applicationsChange(id, application), t.done.changed(named(application)));

export const untrack = (id: number, application: Application) =>
  act(() => commands.applicationsRemove(id), t.done.removed(named(application)));

export const forgetResume = () => act(() => commands.applicationsForgetResume(), t.done.forgotten);

/** Asks for a résumé and keeps its text; nothing happens where none was chosen. */
export async function chooseResume() {
  const answer = await change(() => commands.applicationsResume());
  if (answer.ok) {
    if (answer.value) app.notify(t.done.resume, 'undo');
  } else {
    const { title, detail } = message(answer.failure);
    app.notify(`${title} ${detail}`);
  }
}
