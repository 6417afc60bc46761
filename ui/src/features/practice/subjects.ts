// The skills cards ask about.
import type { CardRow } from '$ui/ipc/bindings';

export interface Subject {
  id: string;
  name: string;
  /** How many cards ask about it. */
  cards: number;
  /** Whether the chosen role asks for it. */
  asked: boolean;
}

/** The skills of the cards, those the role asks for first, by name. */
export function subjects(rows: CardRow[]): Subject[] {
  const found = new Map<string, Subject>();
  for (const { card, skillName, asked } of rows) {
    const known = found.get(card.skill);
    if (known) known.cards += 1;
    else found.set(card.skill, { id: card.skill, name: skillName, cards: 1, asked });
  }
  return [...found.values()].sort(
    (a, b) => Number(b.asked) - Number(a.asked) || a.name.localeCompare(b.name)
  );
}
