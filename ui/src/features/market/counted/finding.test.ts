import { expect, test } from 'vitest';
import type { CountedView, SkillTrend, TrendVerdict, Trends } from '$ui/ipc/bindings';
import { about, finding, moves } from './finding';

const share = (count: number, base: number) => ({
  count,
  base,
  share: { code: 'enough', value: { value: 0, low: 0, high: 0 } } as const
});
const trend = (name: string, verdict: TrendVerdict, value: number): SkillTrend =>
  ({
    skill: name.toLowerCase(),
    name,
    verdict,
    figures: { from: '2013-08', to: '2026-05', change: { value, low: value - 700, high: value + 700 } }
  }) as SkillTrend;
const trends = (...skills: SkillTrend[]) => ({ skills }) as Trends;
const view = (anchorName: string | null, postings: number, of: number) =>
  ({
    anchorName,
    of,
    counts: { postings, skills: [{ name: 'Python', postings: share(252, 820) }] }
  }) as unknown as CountedView;

const both = moves(
  trends(trend('Rust', 'rising', 3_074), trend('Go', 'unclear', 10), trend('CSS', 'falling', -2_816))
);

test('the screen opens with the surest rise and fall', () => {
  const { lead, rest } = finding(view(null, 820, 820), both);
  expect(lead + rest).toBe('Rust is up 31 points since Aug 2013. CSS is down 28 points.');
});
test('where nothing surely moves it opens with what is asked for most', () => {
  const { lead, rest } = finding(view(null, 820, 820), moves(trends(trend('Go', 'unclear', 10))));
  expect(lead + rest).toBe('Python is asked for most, in 252 of 820 postings.');
});
test('a fall alone is said alone', () => {
  const { lead, rest } = finding(view(null, 820, 820), moves(trends(trend('CSS', 'falling', -2_816))));
  expect(lead + rest).toBe('CSS is down 28 points since Aug 2013.');
});
test('what it rests on names the count, the whole and the intervals', () =>
  expect(about(view('Distributed systems', 820, 22_141), both)).toBe(
    '820 postings that ask for Distributed systems, of 22,141. Rust: 24–38 points up, CSS: 21–35 points down (90% interval).'
  ));
test('a whole market is not called a part of itself', () =>
  expect(about(view(null, 41, 41), moves(trends()))).toBe(
    '41 postings. No rise or fall is sure enough to say.'
  ));
