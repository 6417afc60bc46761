import { expect, test } from 'vitest';
import { caps } from '$ui/state/keys';
import { say } from '.';
import { de } from './de';
import { locale, tongue } from './language';

test('German that was chosen is spoken after the page was loaded', () => {
  expect([tongue, locale]).toEqual(['de', 'de-DE']);
  expect(say).toBe(de);
});
test('the page says which language it is in, for those who have it read to them', () =>
  expect(document.documentElement.lang).toBe('de'));
test('keys are called as they are labelled on a German keyboard', () =>
  expect([caps('mod+k'), caps(' ')]).toEqual([[['Strg', 'K']], [['Leertaste']]]));
