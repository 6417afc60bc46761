import { expect, test } from 'vitest';
import { placesIn } from './places';

test('the log lies beside the data, on every system', () => {
  expect(placesIn('/home/ada/.local/share/cairn').log).toBe('/home/ada/.local/share/cairn/logs/cairn.log');
  expect(placesIn('/tmp/try/').log).toBe('/tmp/try/logs/cairn.log');
  expect(placesIn('C:\\Users\\Ada\\AppData\\Roaming\\Cairn').log).toBe(
    'C:\\Users\\Ada\\AppData\\Roaming\\Cairn\\logs\\cairn.log'
  );
});
