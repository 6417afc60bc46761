import { commands, type ResourceDraft } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import { act } from './act';

const t = say.library.own.done;

export const addResource = (draft: ResourceDraft) =>
  act(() => commands.resourceAdd(draft), t.added(draft.title));

export const changeResource = (id: string, draft: ResourceDraft) =>
  act(() => commands.resourceChange(id, draft), t.changed(draft.title));

export const removeResource = (id: string, title: string) =>
  act(() => commands.resourceRemove(id), t.removed(title));
