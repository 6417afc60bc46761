import { count } from '$ui/format/figure';
import type { Text } from '$ui/text';

export const units: Text['units'] = {
  points: (value) => (value === '1' ? '1 Prozentpunkt' : `${value} Prozentpunkte`),
  weeks: (n) => count(n, 'Woche', 'Wochen')
};
