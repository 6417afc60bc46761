import { expect, test } from 'vitest';
import type { Ranked, Salary, WeightRow } from '$ui/ipc/bindings';
import { payGroups, printedPlaces } from './ranking';

const ranking: Ranked[] = [
  { rank: 3, term: 'Golang', skill: 'go' },
  { rank: 1, term: 'Cloud', skill: 'cloud' },
  { rank: 2, term: 'Go', skill: 'go' }
];
const weight = (skill: string, terms: string[]) =>
  ({ skill, name: skill.toUpperCase(), terms }) as unknown as WeightRow;
const weights = [weight('go', ['Go', 'Golang']), weight('aws', ['Cloud']), weight('docker', ['Cloud'])];

test('an umbrella shows what it stands for', () =>
  expect(printedPlaces(ranking, weights)[0]).toMatchObject({ term: 'Cloud', standsFor: ['AWS', 'DOCKER'] }));
test('a second name of a skill points to the first', () =>
  expect(printedPlaces(ranking, weights).map((p) => p.sameAs)).toEqual([undefined, undefined, 'Go']));

const pay = (currency: string, measure: string, place: string) => ({ currency, measure, place }) as Salary;
test('measures and currencies never share an axis', () => {
  const groups = payGroups([
    pay('USD', 'base', 'US'),
    pay('USD', 'total', 'US'),
    pay('INR', 'notStated', 'India'),
    pay('USD', 'base', 'elsewhere')
  ]);
  expect(groups.map((g) => [g.currency, g.measure, g.rows.length])).toEqual([
    ['USD', 'base', 2],
    ['USD', 'total', 1],
    ['INR', 'notStated', 1]
  ]);
});
