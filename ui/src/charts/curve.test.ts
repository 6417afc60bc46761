import { describe, expect, test } from 'vitest';
import { area, line } from './curve';

const numbers = (path: string) => path.match(/-?[\d.]+/g)!.map(Number);
const heights = (path: string) => numbers(path).filter((_, i) => i % 2 === 1);

describe('a line', () => {
  test('begins and ends at its ends', () => {
    const path = line([
      { x: 0, y: 5 },
      { x: 10, y: 9 },
      { x: 20, y: 2 }
    ]);
    expect(path).toMatch(/^M0,5C/);
    expect(path).toMatch(/20,2$/);
  });
  test('between two points is straight', () =>
    expect(
      line([
        { x: 0, y: 0 },
        { x: 3, y: 3 }
      ])
    ).toBe('M0,0C1,1 2,2 3,3'));
  test('never swings beyond a peak', () => {
    const path = line([0, 0, 0, 9, 0, 0].map((y, i) => ({ x: i * 10, y })));
    expect(Math.max(...heights(path))).toBe(9);
    expect(Math.min(...heights(path))).toBe(0);
  });
  test('of one point goes nowhere', () => expect(line([{ x: 4, y: 2 }])).toBe('M4,2'));
  test('of no points is nothing', () => expect(line([])).toBe(''));
});

describe('an area', () => {
  const upper = [0, 10, 20].map((x) => ({ x, y: 1 }));
  const lower = [0, 10, 20].map((x) => ({ x, y: 8 }));
  test('runs along its upper line and back along the lower', () =>
    expect(area(upper, lower)).toMatch(/^M0,1.*20,1L20,8.*0,8Z$/));
  test('of one point has no width', () => expect(area([upper[0]!], [lower[0]!])).toBe(''));
});
