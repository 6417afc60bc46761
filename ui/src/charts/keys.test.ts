// Everything a chart offers by pointer it offers by keyboard: the cursor, the cells, the rows, the order.
import '@testing-library/jest-dom/vitest';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import DemandBars from './DemandBars.svelte';
import LiftBars from './LiftBars.svelte';
import PairHeat from './PairHeat.svelte';
import PayRanges from './PayRanges.svelte';
import ReachBar from './ReachBar.svelte';
import Trend from './Trend.svelte';
import type { LiftRow } from './lift';
import type { CountedShare } from './sampled';

const share = (percent: number): CountedShare => ({
  count: percent,
  base: 100,
  share: { code: 'enough', value: { value: percent * 100, low: percent * 90, high: percent * 110 } }
});
const few: CountedShare = { count: 2, base: 7, share: { code: 'tooFew' } };

describe('the cursor of a trend', () => {
  const points = ['2026-01', '2026-02', '2026-03'].map((month, i) => ({ month, ...share(30 + i * 10) }));
  const series = [{ id: 'go', name: 'Go', points: [...points, { month: '2026-04', ...few }] }];
  const slider = () => screen.getByRole('slider');
  const heard = () => slider().getAttribute('aria-valuetext');

  it('rests at the last period and says when that has too few postings', () => {
    render(Trend, { series, focus: ['go'], label: 'Share' });
    expect(heard()).toBe('Apr 2026: Go too few postings, 7');
  });
  it('moves with the arrow keys, and to either end', async () => {
    render(Trend, { series, focus: ['go'], label: 'Share' });
    await fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
    expect(heard()).toBe('Mar 2026: Go 50%, between 45% and 55%, 50 of 100 postings');
    await fireEvent.keyDown(slider(), { key: 'Home' });
    expect(heard()).toContain('Jan 2026');
    await fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
    expect(heard()).toContain('Jan 2026');
  });
  it('goes back to rest with Escape', async () => {
    render(Trend, { series, focus: ['go'], label: 'Share' });
    await fireEvent.keyDown(slider(), { key: 'Home' });
    await fireEvent.keyDown(slider(), { key: 'Escape' });
    expect(heard()).toContain('Apr 2026');
  });
  it('leaves keys held with a modifier to the app', async () => {
    render(Trend, { series, focus: ['go'], label: 'Share' });
    await fireEvent.keyDown(slider(), { key: 'ArrowLeft', altKey: true });
    expect(heard()).toContain('Apr 2026');
  });
  it('is not there when there is nothing to read', () => {
    render(Trend, {
      series: [{ id: 'go', name: 'Go', points: [{ month: '2026-04', ...few }] }],
      focus: ['go'],
      label: ''
    });
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByText('Too few postings in every period to draw a line.')).toBeInTheDocument();
  });
});

describe('the cells of pairs', () => {
  const columns = ['Go', 'Kafka', 'Raft'].map((name) => ({ id: name, name }));
  const rows = columns.map((row) => ({
    ...row,
    cells: columns.map((column) => (row === column ? null : share(40)))
  }));
  const stops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);

  it('are one tab stop that follows the arrow keys over the diagonal', async () => {
    render(PairHeat, { rows, columns, open: () => {} });
    expect(stops()).toHaveLength(1);
    stops()[0]!.focus();
    await fireEvent.keyDown(stops()[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toHaveAccessibleName(
      /asking for Raft, also Kafka: 40%, 36–44%, 40 of 100/
    );
    expect(stops()).toEqual([document.activeElement]);
  });
  it('show their postings', async () => {
    const open = vi.fn();
    render(PairHeat, { rows, columns, open });
    await fireEvent.click(stops()[0]!);
    expect(open).toHaveBeenCalledWith('Go', 'Kafka');
  });
});

describe('a row', () => {
  it('of demand is a button that says its figures and shows its postings', async () => {
    const open = vi.fn();
    render(DemandBars, { rows: [{ id: 'go', name: 'Go', have: 1, want: 3, postings: share(36) }], open });
    await fireEvent.click(
      screen.getByRole('button', { name: 'Go 36%, 32–40%, 36 of 100. Shows the postings' })
    );
    expect(open).toHaveBeenCalledWith('go');
  });
  it('that opens nothing is no button', () => {
    render(DemandBars, { rows: [{ id: 'go', name: 'Go', postings: few }] });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Too few postings')).toBeInTheDocument();
  });
  it('of pay says all its quantiles', () => {
    const value = { p10: 60, p25: 70, median: { value: 80, low: 78, high: 83 }, p75: 90, p90: 110 };
    render(PayRanges, {
      rows: [{ id: 'go', name: 'Go', postings: 149, quantiles: { code: 'enough', value } }],
      money: (amount: number) => `€${amount}k`,
      open: () => {}
    });
    expect(screen.getByRole('button')).toHaveAccessibleName(
      /median €80k, middle half €70k to €90k, middle four fifths €60k to €110k, 149 postings/
    );
  });
  it('of what is in reach shows its part', async () => {
    const open = vi.fn();
    render(ReachBar, { parts: [{ id: 'one', tone: 'near', count: 341, label: 'One skill away' }], open });
    await fireEvent.click(screen.getByRole('button', { name: '341 One skill away' }));
    expect(open).toHaveBeenCalledWith('one');
  });
});

describe('the order of lifts', () => {
  const row = (id: string, percent: number, liftPlace: number): LiftRow => ({
    id,
    name: id,
    with: share(percent),
    elsewhere: share(10),
    lift: { code: 'often', times: { value: 2000, low: 1500, high: 2600 } },
    liftPlace
  });
  const names = () => screen.getAllByRole('listitem').map((item) => item.getAttribute('data-row'));

  it('is by share until its other heading is chosen', async () => {
    render(LiftBars, { rows: [row('Go', 50, 2), row('Raft', 6, 1)] });
    expect(names()).toEqual(['Go', 'Raft']);
    await fireEvent.click(screen.getByRole('button', { name: 'Times as often as elsewhere' }));
    expect(names()).toEqual(['Raft', 'Go']);
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('Times as often as elsewhere');
  });
});
