import { expect, test } from 'vitest';
import { message } from './failure';
import { done, failures } from './failure.every';

const SAFE = /wurde nichts geändert|gelöscht wurde nichts/;
const TO_DO = /(^|[.;:,] )(Wähle|Ändere|Gib|Schaffe|Geh|Behalte|Halte|Versuch|Aktualisiere|Warte)\b/;

test.each(failures.map((failure) => [failure.code, failure] as const))(
  'of %s it is said in German what happened, whether the data is safe, and what to do',
  (code, failure) => {
    const { title, detail } = message(failure);
    expect(title).toMatch(/\p{L}.*\.$/u);
    expect(`${title} ${detail}`).toMatch(SAFE);
    if (!done.has(code)) expect(detail).toMatch(TO_DO);
    expect(detail).not.toMatch(/\.\.|\. \.|undefined|null/);
  }
);
