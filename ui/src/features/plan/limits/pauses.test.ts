import { expect, it } from 'vitest';
import { withPause } from './pauses';

const pause = (from: string, until: string) => ({ from, until });

it('pauses stand in order', () => {
  const pauses = withPause([pause('2027-03-01', '2027-03-07')], pause('2026-12-24', '2027-01-01'));
  expect(pauses.map(({ from }) => from)).toEqual(['2026-12-24', '2027-03-01']);
});
it('pauses that touch become one', () => {
  expect(withPause([pause('2026-12-24', '2026-12-31')], pause('2027-01-01', '2027-01-03'))).toEqual([
    pause('2026-12-24', '2027-01-03')
  ]);
});
it('a pause within another changes nothing', () => {
  const holiday = pause('2026-12-20', '2027-01-06');
  expect(withPause([holiday], pause('2026-12-24', '2026-12-26'))).toEqual([holiday]);
});
