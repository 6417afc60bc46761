import { commands, type CardDraft, type CardWriter } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import { act } from './act';

const t = say.cards.done;

/** Writes a new card, or changes the one of that id. */
export const writeCard = (id: string | null, draft: CardDraft) =>
  act(() => commands.practiceCardPut(id, draft), id === null ? t.added : t.changed);

export const setCardAside = (id: string, aside: boolean) =>
  act(() => commands.practiceCardAside(id, aside), aside ? t.aside : t.takenUp);

/** Takes a card of one's own out, or makes a changed one what is shipped. */
export const removeCard = (id: string, writer: CardWriter) =>
  act(() => commands.practiceCardRemove(id), writer === 'you' ? t.removed : t.asShipped);
