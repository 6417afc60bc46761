import { expect, test } from 'vitest';
import { message } from './failure';
import { done, failures } from './failure.every';

const SAFE = /Nothing was changed|nothing was deleted/;
const TO_DO = /(^|[.;:,] )(Choose|Change|Enter|Free|Go|Keep|Stop|Try|Update|Wait)\b|, then try again/;

test.each(failures.map((failure) => [failure.code, failure] as const))(
  'of %s it is said what happened, whether the data is safe, and what to do',
  (code, failure) => {
    const { title, detail } = message(failure);
    expect(title).toMatch(/\w.*\.$/);
    expect(`${title} ${detail}`).toMatch(SAFE);
    if (!done.has(code)) expect(detail).toMatch(TO_DO);
    expect(detail).not.toMatch(/\.\.|\. \.|undefined|null/);
  }
);
