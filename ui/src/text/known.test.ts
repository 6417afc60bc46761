import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { known } from './known';

/** The number that follows some words in a file of Rust. */
function inRust(file: string, words: string): number {
  const text = readFileSync(`../src-tauri/${file}`, 'utf8');
  const rest = text.split(words)[1];
  if (rest === undefined) throw new Error(`${file} does not say ${words}`);
  return Number(/^[\d_.]+/.exec(rest)?.[0].replaceAll('_', ''));
}

const market = 'domain/src/market';
const practice = 'domain/src/practice';
const progress = 'domain/src/progress';

/** Where each number stands. One that has no place here would not compile. */
const held: Record<Exclude<keyof typeof known, 'quantile'>, [file: string, words: string]> = {
  confidence: [`${market}/estimate.rs`, 'CONFIDENCE: Share = Share::from_percent('],
  sayFrom: [`${market}/estimate.rs`, 'SAY_FROM: u32 = '],
  enoughFrom: [`${market}/estimate.rs`, 'ENOUGH_FROM: u32 = '],
  liftFrom: [`${market}/co_skills.rs`, 'LIFT_FROM: u32 = '],
  falseDiscoveries: [`${market}/trend/mod.rs`, 'FALSE_DISCOVERIES: Share = Share::from_percent('],
  steadyWithin: [`${market}/trend/mod.rs`, 'STEADY_WITHIN: SharePoints = SharePoints::from_basis_points('],
  trendPeriods: [`${market}/trend/mod.rs`, 'TREND_FROM_PERIODS: u32 = '],
  trendPostings: [`${market}/trend/mod.rs`, 'TREND_FROM_POSTINGS: u32 = '],
  weeksAYear: [`${market}/pay/mod.rs`, 'WEEKS_A_YEAR: u32 = '],
  core: [`${market}/role.rs`, 'Self::Core => '],
  language: [`${market}/role.rs`, 'Self::OneOfLanguages => '],
  supporting: [`${market}/role.rs`, 'Self::Supporting => '],
  unnamed: ['domain/src/gap/rank.rs', 'UNNAMED: u32 = '],
  stressed: ['domain/src/gap/rank.rs', 'STRESSED: u32 = '],
  proofPart: ['domain/src/plan/cover/worth.rs', 'PROOF: u64 = '],
  kept: [`${progress}/rhythm.rs`, 'KEPT: Share = Share::from_percent('],
  runs: [`${progress}/forecast/outlook.rs`, 'RUNS: u32 = '],
  weeksBack: [`${progress}/forecast/weeks.rs`, 'LOOKED_BACK: usize = '],
  plannedWeeks: [`${progress}/forecast/weeks.rs`, 'PRIOR_WEEKS: u32 = '],
  good: [`${practice}/review.rs`, 'Self::Easy\n        } else if share >= Share::from_percent('],
  hard: [`${practice}/review.rs`, 'Self::Good\n        } else if share >= Share::from_percent('],
  retention: [
    `${practice}/rules.rs`,
    'impl Default for Retention {\n    fn default() -> Self {\n        Self('
  ],
  leastRetention: [`${practice}/rules.rs`, 'LEAST: u8 = '],
  mostRetention: [`${practice}/rules.rs`, 'MOST: u8 = '],
  newCards: [`${practice}/rules.rs`, 'Retention::default(), new_a_day: '],
  faded: [`${practice}/standing.rs`, 'FADED: Share = Share::from_percent('],
  mostAsked: [`${practice}/check.rs`, 'MOST_ASKED: usize = '],
  fewestAsked: [`${practice}/check.rs`, 'FEWEST_ASKED: usize = '],
  sure: [`${practice}/ability.rs`, 'SURE: Share = Share::from_percent('],
  certain: [`${practice}/check.rs`, 'CERTAIN: Share = Share::from_percent('],
  largestExport: ['intake/src/archive.rs', 'LARGEST: usize = '],
  fullLog: ['src/log.rs', 'LARGEST_FILE: u128 = ']
};

test.each(Object.keys(held) as (keyof typeof held)[])('the help says %s as the core has it', (name) => {
  expect(inRust(...held[name])).toBe(known[name]);
});

test('the quantile in the formula is the one intervals are made with, rounded', () => {
  const exact = inRust(`${market}/statistics/normal.rs`, 'const Z: f64 = ');
  expect(Math.round(exact * 1000) / 1000).toBe(known.quantile);
});
