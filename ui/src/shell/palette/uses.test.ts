import { beforeEach, expect, test } from 'vitest';
import { keepUses, readUses, used, weightOf } from './uses';

beforeEach(() => localStorage.clear());

test('what one uses is remembered after a restart', () => {
  keepUses(used(readUses(), 'go-market'));
  expect(weightOf(readUses(), 'go-market')).toBe(1);
  expect(weightOf(readUses(), 'go-plan')).toBe(0);
});

test('nothing the person wrote is kept with it', () => {
  keepUses(used(readUses(), 'resource-my-letters-to-ana'));
  expect(JSON.stringify(localStorage)).not.toContain('ana');
});

test('ids an earlier Cairn kept are forgotten', () => {
  localStorage.setItem('palette', JSON.stringify({ 'resource-my-letters-to-ana': 1 }));
  keepUses(used(readUses(), 'go-market'));
  expect(localStorage.getItem('palette')).not.toContain('ana');
});
