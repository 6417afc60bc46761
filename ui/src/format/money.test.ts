import { expect, test } from 'vitest';
import { money, moneyRange } from './money';

test('a sum is short and names its currency', () => {
  expect(money(150_000, 'USD')).toBe('$150k');
  expect(money(4_000_000, 'INR')).toBe('₹4m');
});
test('a range names its currency once', () => {
  expect(moneyRange(150_000, 250_000, 'USD')).toBe('$150k–250k');
});
test('a currency without a sign keeps its code', () => {
  expect(money(160_000, 'CHF')).toBe('CHF\u00a0160k');
  expect(moneyRange(160_000, 185_000, 'CHF')).toBe('CHF\u00a0160k–185k');
});
