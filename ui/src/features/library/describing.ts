// The form a resource of one's own is described in: every field a text, so that nothing is lost while typing.
import type {
  OwnResource,
  PriceTier,
  Recognized,
  ResourceDraft,
  ResourceKind,
  UnitDraft
} from '$ui/ipc/bindings';
import { duration, parseDuration } from '$ui/format/minutes';

export interface Described {
  title: string;
  kind: ResourceKind;
  provider: string;
  url: string;
  isbn: string;
  language: string;
  price: PriceTier;
  low: string;
  typical: string;
  high: string;
  gains: { skill: string; from: number; to: number }[];
  needs: { skill: string; level: number }[];
  /** A part a line, with its time after a bar where that is known. */
  units: string;
  note: string;
}

export const nothingDescribed = (): Described => ({
  title: '',
  kind: 'book',
  provider: '',
  url: '',
  isbn: '',
  language: 'en',
  price: 'free',
  low: '',
  typical: '',
  high: '',
  gains: [{ skill: '', from: 0, to: 2 }],
  needs: [],
  units: '',
  note: ''
});

export const describedAs = (own: OwnResource): Described => ({
  title: own.title,
  kind: own.kind,
  provider: own.provider,
  url: own.url ?? '',
  isbn: own.isbn ?? '',
  language: own.language,
  price: own.price,
  low: duration(own.effort.low),
  typical: duration(own.effort.typical),
  high: duration(own.effort.high),
  gains: own.gains.map((gain) => ({ ...gain })),
  needs: own.needs.map((need) => ({ ...need })),
  units: own.units.map((unit) => `${unit.title} | ${duration(unit.minutes)}`).join('\n'),
  note: own.note ?? ''
});

/** What a pasted line tells goes into the fields that are still empty. */
export function fill(described: Described, told: Recognized) {
  described.title ||= told.title;
  described.provider ||= told.provider;
  described.url ||= told.url ?? '';
  described.isbn ||= told.isbn ?? '';
  described.kind = told.kind ?? described.kind;
}

/** The parts of the text: a title a line, with its time after the last bar where one stands there. */
export const unitsOf = (text: string): UnitDraft[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const bar = line.lastIndexOf('|');
      const minutes = bar < 0 ? undefined : parseDuration(line.slice(bar + 1));
      return minutes === undefined
        ? { title: line, minutes: null }
        : { title: line.slice(0, bar).trim(), minutes };
    });

const given = (text: string) => text.trim() || null;
const time = (text: string) => parseDuration(text) ?? null;

export const draft = (described: Described): ResourceDraft => ({
  title: described.title,
  kind: described.kind,
  provider: described.provider,
  url: given(described.url),
  isbn: given(described.isbn),
  language: described.language,
  price: described.price,
  low: time(described.low),
  typical: time(described.typical),
  high: time(described.high),
  gains: described.gains.filter((gain) => gain.skill),
  needs: described.needs.filter((need) => need.skill),
  units: unitsOf(described.units),
  note: given(described.note)
});
