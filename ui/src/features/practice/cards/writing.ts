// The form a card is written in: its points a text, so that nothing is lost while typing.
import type { Card, CardDraft, CardStyle } from '$ui/ipc/bindings';

/** A card has at most so many points. */
export const MOST_POINTS = 20;

export interface Written {
  skill: string;
  style: CardStyle;
  question: string;
  /** A point a line. */
  points: string;
  probes: number;
  reading: string;
}

export const nothingWritten = (skill: string): Written => ({
  skill,
  style: 'concept',
  question: '',
  points: '',
  probes: 2,
  reading: ''
});

export const writtenOf = (card: Card): Written => ({
  skill: card.skill,
  style: card.style,
  question: card.question,
  points: card.points.map((point) => point.replace(/\s*\n\s*/g, ' ')).join('\n'),
  probes: card.probes,
  reading: card.reading
});

/** The points of the text: one a line, without the dash or dot a pasted list has, and without empty lines. */
export const pointsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/^[-*•]\s+/, ''))
    .filter(Boolean);

export const draftOf = (written: Written): CardDraft => ({
  ...written,
  question: written.question.trim(),
  points: pointsOf(written.points),
  reading: written.reading.trim()
});
