import { describe, expect, it } from 'vitest';
import type { ApplicationBoard, ApplicationRow } from '$ui/ipc/bindings';
import { application, finding, nothingTold, stageAfter, toldOf } from './told';

const row = (parts: Partial<ApplicationRow>): ApplicationRow => ({
  id: 1,
  application: { company: 'Acme', title: '', url: null, note: null, on: '2026-11-01', steps: [] },
  posting: null,
  stage: 'wishlist',
  next: null,
  quietDays: null,
  ...parts
});
const board = (...list: ApplicationRow[]): ApplicationBoard => ({
  today: '2026-11-26',
  list,
  stages: [],
  resume: null
});
const said = (list: ApplicationBoard) => Object.values(finding(list)).join('');

describe('the finding', () => {
  it('is what comes next', () => {
    const next = { on: '2026-12-02', stage: 'interview' as const, note: null };
    expect(said(board(row({ next })))).toBe('Interview at Acme on 2 Dec 2026 comes next.');
  });
  it('is what waits where nothing is arranged', () => {
    const waits = board(row({ quietDays: 3 }), row({ quietDays: 12 }));
    expect(said(waits)).toBe('2 applications wait for an answer, the longest for 12 days.');
  });
  it('is how many there are where nothing waits', () => {
    expect(said(board(row({})))).toBe('One job is on your list.');
  });
});

describe('an application as it is typed', () => {
  it('comes back as it was told', () => {
    const told = {
      company: 'Acme',
      title: 'Engineer',
      url: 'https://example.org',
      note: null,
      on: '2026-11-01',
      steps: [{ on: '2026-11-03', stage: 'applied' as const, note: 'by mail' }]
    };
    expect(application(toldOf(told), told.on)).toEqual(told);
  });
  it('leaves out a step without a day', () => {
    const told = { ...nothingTold(), steps: [{ on: '', stage: 'applied' as const, note: '' }] };
    expect(application(told, '2026-11-01').steps).toEqual([]);
  });
  it('offers the stage that usually comes next', () => {
    expect(stageAfter([])).toBe('applied');
    expect(stageAfter([{ stage: 'interview' }])).toBe('offer');
    expect(stageAfter([{ stage: 'closed' }])).toBe('closed');
  });
});
