import { describe, expect, it } from 'vitest';
import { at, axis, labelled, months, staircase } from './timeline';

describe('a time axis', () => {
  it('holds its first and its last day', () => {
    const span = axis('2026-11-24', '2027-06-12');
    expect(at(span, '2026-11-24')).toBeGreaterThan(0);
    expect(at(span, '2027-06-12')).toBeLessThan(100);
  });
  it('labels every month where there is room, and January with its year', () => {
    const labels = months(axis('2026-11-24', '2027-03-12'), 700).map((tick) => tick.label);
    expect(labels.slice(0, 3)).toEqual(['Dec', 'Jan ’27', 'Feb']);
  });
  it('skips months evenly where there is none', () => {
    const ticks = months(axis('2026-11-24', '2029-06-12'), 400);
    expect(ticks.length * 58).toBeLessThanOrEqual(400 + 58);
    expect(ticks.map((tick) => tick.label)).toContain('Jan ’27');
  });
});

describe('a staircase', () => {
  it('rises at its steps and stays level to the end', () => {
    const { line } = staircase(
      [
        { x: 0, share: 0.25 },
        { x: 50, share: 0.5 }
      ],
      100
    );
    expect(line).toBe('M0,75 L0,75 L0,75 L50,75 L50,50 L100,50');
  });
  it('is nothing without steps', () => {
    expect(staircase([], 100)).toEqual({ line: '', area: '' });
  });
  it('labels first and last, and what fits between', () => {
    const steps = [0, 1, 40, 98, 99].map((x) => ({ x, share: x / 100 }));
    expect(labelled(steps, 400, 40).map((step) => step.x)).toEqual([0, 40, 99]);
  });
});
