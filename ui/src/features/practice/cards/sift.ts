// Which cards are on the list, and what the list says of them.
import type { CardRow, CardStyle, CardWriter, Difficulty, PracticeView } from '$ui/ipc/bindings';

export type CardState = 'all' | 'due' | 'unbegun' | 'yours' | 'aside';

export interface CardSift {
  words: string;
  topic: string | 'any';
  difficulty: Difficulty | 'any';
  style: CardStyle | 'any';
  state: CardState;
  askedOnly: boolean;
}

export const everyCard: CardSift = {
  words: '',
  topic: 'any',
  difficulty: 'any',
  style: 'any',
  state: 'all',
  askedOnly: false
};

/** What Cairn names the source of every card a person wrote or changed. */
const OWN = 'own-cards';

/** Who wrote a card. One that was only set aside still reads as it was shipped. */
export const writerOf = ({ written, card }: CardRow): CardWriter =>
  written === 'changed' && card.source !== OWN ? 'cairn' : written;

export const isDue = ({ standing }: CardRow, today: string) => standing !== null && standing.due <= today;

/** The cards that pass, in the order they came. Cards that are set aside are seen only when asked for. */
export function siftCards(view: PracticeView, sift: CardSift): CardRow[] {
  const words = sift.words.toLowerCase().split(/\s+/).filter(Boolean);
  const rows = sift.state === 'aside' ? view.aside : view.cards;
  return rows.filter((row) => {
    const { card, asked } = row;
    if (sift.topic !== 'any' && card.skill !== sift.topic) return false;
    if (sift.difficulty !== 'any' && card.difficulty !== sift.difficulty) return false;
    if (sift.style !== 'any' && card.style !== sift.style) return false;
    if (sift.askedOnly && !asked) return false;
    if (!isIn(row, sift.state, view.today)) return false;
    if (!words.length) return true;
    const text = [card.question, row.skillName, ...card.points].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function isIn(row: CardRow, state: CardState, today: string): boolean {
  if (state === 'due') return isDue(row, today);
  if (state === 'unbegun') return row.standing === null;
  if (state === 'yours') return writerOf(row) !== 'cairn';
  return true;
}

/** How many cards there are, were ever answered, and are due. */
export const tally = ({ cards, today }: PracticeView) => ({
  all: cards.length,
  begun: cards.filter((row) => row.standing !== null).length,
  due: cards.filter((row) => isDue(row, today)).length
});
