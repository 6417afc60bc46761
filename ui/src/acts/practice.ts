import { commands, type CardAnswer, type CheckRequest } from '$ui/ipc/bindings';
import { date } from '$ui/format/date';
import { say } from '$ui/text';
import { act } from './act';

const t = say.practice;

export const answer = (given: CardAnswer) =>
  act(
    () => commands.practiceAnswer(given),
    ({ rating, due }) => t.today.kept(t.ratings[rating], date(due))
  );

export const setAside = (card: string) => act(() => commands.practiceCardAside(card, true), t.today.aside);

export const endCheck = (request: CheckRequest, take: boolean, name: string, level: string) =>
  act(() => commands.practiceCheckEnd(request, take), take ? t.check.taken(name, level) : t.check.left(name));

export const takeRecall = (skill: string, name: string, level: string) =>
  act(() => commands.practiceRecallTake(skill), t.recall.offer.taken(name, level));
