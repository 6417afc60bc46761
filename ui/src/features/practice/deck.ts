// Which cards are on the table, and what of the open one can be seen.
import type { CardRow, CardStyle, Difficulty } from '$ui/ipc/bindings';

export interface DeckFilter {
  topic: string | 'any';
  difficulty: Difficulty | 'any';
  style: CardStyle | 'any';
  askedOnly: boolean;
}

export function deck(rows: CardRow[], filter: DeckFilter): CardRow[] {
  return rows.filter(
    ({ card, asked }) =>
      (filter.topic === 'any' || card.skill === filter.topic) &&
      (filter.difficulty === 'any' || card.difficulty === filter.difficulty) &&
      (filter.style === 'any' || card.style === filter.style) &&
      (asked || !filter.askedOnly)
  );
}

/** The topics of the cards with how many there are, by name. */
export function topics(rows: CardRow[]): { id: string; name: string; cards: number }[] {
  const found = new Map<string, { id: string; name: string; cards: number }>();
  for (const { card, skillName } of rows) {
    const topic = found.get(card.skill);
    if (topic) topic.cards += 1;
    else found.set(card.skill, { id: card.skill, name: skillName, cards: 1 });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

export interface Place {
  at: number;
  shown: number;
}

/** What Space does: one more point, or the next card once all points are seen. The last card stays open. */
export function forward(place: Place, cards: CardRow[]): Place {
  const points = cards[place.at]?.card.points.length ?? 0;
  if (place.shown < points) return { at: place.at, shown: place.shown + 1 };
  return place.at + 1 < cards.length ? { at: place.at + 1, shown: 0 } : place;
}
