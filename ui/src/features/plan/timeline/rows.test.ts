import { describe, expect, it } from 'vitest';
import { toDay } from '$ui/format/date';
import { pausesOn } from './rows';

const axis = { from: toDay('2026-12-01'), to: toDay('2026-12-11') };

describe('pauses on an axis', () => {
  it('hold both of their days', () => {
    expect(pausesOn(axis, [{ from: '2026-12-02', until: '2026-12-03' }])).toEqual([{ left: 10, width: 20 }]);
  });
  it('end where the axis ends', () => {
    expect(pausesOn(axis, [{ from: '2026-12-10', until: '2027-01-03' }])).toEqual([{ left: 90, width: 10 }]);
  });
  it('are left out where the axis does not go', () => {
    expect(pausesOn(axis, [{ from: '2027-02-01', until: '2027-02-03' }])).toEqual([]);
  });
});
