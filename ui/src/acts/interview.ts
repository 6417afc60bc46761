import { commands, type Mock, type MockSet } from '$ui/ipc/bindings';
import { ask } from '$ui/ipc/call';
import { message } from '$ui/ipc/failure';
import { app } from '$ui/state/app.svelte';
import { say } from '$ui/text';
import { act } from './act';

const t = say.interview.done;

export const beginMock = (set: MockSet) => act(() => commands.practiceMockBegin(set), t.begun);

export const endMock = (mock: Mock, made: number, of: number) =>
  act(() => commands.practiceMockEnd(mock), t.kept(made, of));

export const dropMock = () => act(() => commands.practiceMockDrop(), t.dropped);

/**
 * Keeps what is on the pads. Only a failure is told: it is no step one would take back. A refusal is none; the
 * interview was then ended or taken back meanwhile, perhaps in another window, and the page shows so.
 */
export async function keepMock(mock: Mock) {
  const answer = await ask(() => commands.practiceMockKeep(mock));
  if (answer.ok || answer.failure.code === 'refused') return;
  const { title, detail } = message(answer.failure);
  app.notify(`${title} ${detail}`);
}
