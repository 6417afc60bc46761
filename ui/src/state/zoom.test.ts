import { expect, test } from 'vitest';
import { step } from './zoom';

test('sizes go up and down in steps', () => expect([step(100, 1), step(100, -1)]).toEqual([110, 90]));
test('they end at 50 and 400 percent', () => expect([step(50, -1), step(400, 1)]).toEqual([50, 400]));
