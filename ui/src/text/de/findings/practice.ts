// What answers to cards say.
import { count, int } from '$ui/format/figure';
import { percent } from '$ui/format/share';
import type { Checked, SkillRecall } from '$ui/ipc/bindings';
import { level } from './names';

const WHOLE = 10_000;

export function recall({ name, answered, recall, fades }: SkillRecall): string {
  const known = Math.floor((recall * answered + WHOLE / 2) / WHOLE);
  return `Von ${count(answered, 'Karte', 'Karten')}, die du zu ${name} beantwortet hast, wüsstest du heute noch etwa ${int(known)}${fades ? '; der Skill verblasst' : ''}.`;
}

export function checked({ answered, enough, estimate }: Checked): string {
  const answers = count(answered, 'Antwort', 'Antworten');
  if (!enough) return `${answers}: zu wenig, um eine Stufe zu nennen.`;
  const shows = answered === 1 ? 'zeigt' : 'zeigen';
  const between = `zwischen ${level(estimate.low)} und ${level(estimate.high)}`;
  return estimate.level === 0
    ? `${answers} ${shows} noch keine Stufe: Sie liegt in neun von zehn Fällen ${between}.`
    : `${answers} ${shows} mit ${percent(estimate.confidence)} Sicherheit ${level(estimate.level)} oder besser: Die Stufe liegt in neun von zehn Fällen ${between}.`;
}

const tests = [
  'Ich könnte es noch nicht erklären.',
  'Ich kann erklären, wozu es gut ist, und habe es ausprobiert.',
  'Einfache Aufgaben damit schaffe ich, wenn mir jemand hilft.',
  'Die üblichen Arbeiten damit mache ich allein.',
  'Ich löse die schwierigen Fälle und leite andere an.',
  'Andere folgen der Richtung, die ich darin vorgebe.'
];

export const levelTest = (level: number): string => tests[level] ?? '';
