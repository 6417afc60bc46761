import { adjust } from './settings';
import { act } from './act';
import { commands, type Verdict } from '$ui/ipc/bindings';
import { say } from '$ui/text';

const t = say.market;

/** Has gap and plan measured on a market. */
export const measure = (market: string, name: string) => adjust({ market }, t.measuredNow(name));

export const rename = (market: string, name: string) =>
  act(() => commands.marketRename(market, name), t.own.renamed(name));

export const remove = (market: string, name: string) =>
  act(() => commands.marketRemove(market), t.own.removed(name));

export const takeOut = (posting: number, title: string) =>
  act(() => commands.marketRemovePosting(posting), say.postings.takenOut(title));

/** Says of words what they name, in every posting; without a verdict takes that back. */
export const correct = (phrase: string, skill: string, verdict: Verdict | null, said: string) =>
  act(() => commands.marketCorrect(phrase, skill, verdict), said);

/** Brings a prepared import into sight. */
export const bringIn = (prepared: number, said: string) => act(() => commands.postingsApply(prepared), said);
