import { describe, expect, test } from 'vitest';
import type { Outcome, Said } from '$ui/ipc/bindings';
import { say } from '$ui/text';
import type { Facts } from '$ui/text/findings';

/** What is said of a fact; the English beside it is never used. */
function said<K extends keyof Facts>(kind: K, fact: Facts[K]): string {
  const sentence = say.findings[kind] as unknown as (said: Said<Facts[K]>) => string;
  return sentence({ fact, sentence: 'English' }).replaceAll('\u00a0', ' ');
}

describe('a gap', () => {
  test('one level or several are missing', () => {
    expect(said('gapReason', { code: 'missing', held: 2, required: 3 })).toBe(
      '1 Stufe fehlt. Du bist bei „Angeleitet“, verlangt ist „Selbstständig“.'
    );
    expect(said('gapReason', { code: 'missing', held: 1, required: 3 })).toBe(
      '2 Stufen fehlen. Du bist bei „Grundwissen“, verlangt ist „Selbstständig“.'
    );
  });
  test('postings that name it are counted', () => {
    expect(said('gapReason', { code: 'named', postings: 1234, of: 5678 })).toBe(
      'Genannt in 1.234 von 5.678 Anzeigen.'
    );
    expect(said('gapReason', { code: 'named', postings: 1, of: 1 })).toBe('Genannt in 1 von 1 Anzeige.');
  });
  test('it needs others at their levels', () =>
    expect(
      said('gapReason', {
        code: 'needs',
        needs: [
          { name: 'Go', level: 2 },
          { name: 'Raft', level: 3 }
        ]
      })
    ).toBe('Braucht zuerst Go (Angeleitet) und Raft (Selbstständig).'));
  test('one other language would do, or several would', () => {
    expect(said('gapReason', { code: 'nearestLanguage', names: ['Rust'] })).toMatch(/Rust ginge ebenso\.$/);
    expect(said('gapReason', { code: 'nearestLanguage', names: ['Rust', 'C++'] })).toMatch(
      /Rust und C\+\+ gingen ebenso\.$/
    );
  });
  test('of many names two are said', () =>
    expect(said('gapReason', { code: 'opens', names: ['A', 'B', 'C', 'D', 'E'] })).toBe(
      'Kommt vor A, B und 3 weitere.'
    ));
  test.each([
    [366, 'einem Jahr'],
    [400, 'einem Jahr und einem Monat'],
    [430, 'einem Jahr und 2 Monaten'],
    [800, '2 Jahren']
  ])('it was used %i days ago', (days, ago) =>
    expect(
      said('unused', {
        skill: 'raft',
        name: 'Raft',
        level: 4,
        evidence: 'course',
        lastUsed: '2025-09-01',
        days
      })
    ).toBe(`Raft hast du zuletzt vor ${ago} benutzt, am 1. Sept. 2025.`)
  );
});

describe('a plan', () => {
  const outcome = (effort: number, dollars: number, postings: number): Outcome => ({
    coverage: 0,
    postings: { count: postings, base: 100, share: { kind: 'tooFew' } } as unknown as Outcome['postings'],
    resources: 1,
    effort,
    dollars,
    finish: null
  });

  test('one skill or several do not fit', () => {
    expect(said('planNote', { code: 'dateTooShort', names: ['Raft'] })).toMatch(/^Raft passt nicht mehr/);
    expect(said('planNote', { code: 'dateTooShort', names: ['Raft', 'Go'] })).toMatch(
      /^Raft und Go passen nicht mehr/
    );
  });
  test('another choice is compared', () => {
    const other = {
      instead: [],
      spared: [],
      closes: [],
      leavesOpen: ['Raft'],
      here: outcome(1200, 0, 30),
      there: outcome(1920, 15, 29),
      proved: true
    };
    expect(said('alternative', other)).toBe(
      '12 h mehr, 15 US-Dollar mehr, 1 Anzeige weniger, Raft bleibt offen'
    );
    expect(said('alternative', { ...other, there: other.here, leavesOpen: [] })).toBe('Kein Unterschied');
  });
  test('what would have to give names each way out', () => {
    const change = { hoursPerWeek: 180, finish: '2027-09-14', dollars: null, leaveOut: null, proved: true };
    expect(said('smallestChange', change)).toBe(
      'Alles, was erreichbar ist, passt mit 3 h mehr pro Woche oder bis zum 14. Sept. 2027.'
    );
    expect(said('smallestChange', { ...change, hoursPerWeek: null, finish: null, leaveOut: 'Paxos' })).toBe(
      'Der Rest passt ohne Paxos.'
    );
  });
  test('how good it is shown to be', () => {
    expect(said('quality', { code: 'within', aim: 'levels', below: 420 })).toBe(
      'Höchstens 4,2 % unter dem Bestmöglichen innerhalb deiner Grenzen.'
    );
    expect(said('quality', { code: 'best', aim: 'postings' })).toBe(
      'Kein Plan innerhalb deiner Grenzen passt auf mehr Anzeigen oder auf gleich viele in weniger Stunden.'
    );
  });
  test('a change takes over the reason of what comes in, and of what is barred', () => {
    expect(said('changeReason', { code: 'brings', reason: { code: 'closes', names: ['Go'] } })).toBe(
      'Schließt die Lücke bei Go.'
    );
    expect(said('changeReason', { code: 'barred', why: { code: 'overTime', by: 90 } })).toMatch(/1 h 30 min/);
  });
});

describe('progress', () => {
  test('the last weeks were kept or not', () => {
    expect(said('lately', { kept: 0, of: 0 })).toBe('Noch ist keine Woche mit Lernzeit vorbei.');
    expect(said('lately', { kept: 1, of: 1 })).toBe('Die letzte Woche eingehalten.');
    expect(said('lately', { kept: 3, of: 4 })).toBe('3 der letzten 4 Wochen eingehalten.');
  });
  test('a forecast that moved says by how much and why', () => {
    expect(
      said('moved', {
        was: '2027-03-01',
        days: 9,
        by: [{ code: 'added', resources: 1, effort: 600 }],
        against: [{ code: 'weeks', from: 8010, to: 8040 }]
      })
    ).toBe(
      'Die Mitte der Prognose liegt 9 Tage später als vor einer Woche: 1 Ressource kam dazu (10 h); dagegen wirkt: von deinen Wochen sind jetzt 80,4 % ihrer Stunden zu erwarten statt 80,1 %.'
    );
    expect(said('moved', { was: '2027-03-01', days: -1, by: [], against: [] })).toBe(
      'Die Mitte der Prognose liegt einen Tag früher als vor einer Woche.'
    );
  });
  test('what its dates rest on', () =>
    expect(said('outlookBasis', { left: 600, ownPace: 720, weekly: 300, weeks: 1, plannedWeeks: 4 })).toBe(
      'Übrig sind 10 h bei typischem Aufwand und 12 h in deinem Tempo. Das wurde 10.000-mal durchgespielt, mit Wochen wie der einen, die vorbei ist, und 4 um die geplanten 5 h; eine Ressource bleibt in acht von zehn Durchläufen in ihrer Spanne.'
    ));
});

describe('practice', () => {
  const recall = { skill: 'raft', name: 'Raft', cards: 12, due: 2, fades: false };
  test('what is still known of a skill', () => {
    expect(said('recall', { ...recall, answered: 1, recall: 9_000 })).toBe(
      'Von 1 Karte, die du zu Raft beantwortet hast, wüsstest du heute noch etwa 1.'
    );
    expect(said('recall', { ...recall, answered: 10, recall: 6_000, fades: true })).toBe(
      'Von 10 Karten, die du zu Raft beantwortet hast, wüsstest du heute noch etwa 6; der Skill verblasst.'
    );
  });
  test('what answers say of a level', () => {
    const estimate = { level: 3, confidence: 8_700, low: 2, high: 4 };
    const levels: [number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0];
    expect(said('checked', { answered: 1, cards: 8, estimate, levels, enough: false })).toBe(
      '1 Antwort: zu wenig, um eine Stufe zu nennen.'
    );
    expect(said('checked', { answered: 5, cards: 8, estimate, levels, enough: true })).toBe(
      '5 Antworten zeigen mit 87 % Sicherheit „Selbstständig“ oder besser: Die Stufe liegt in neun von zehn Fällen zwischen „Angeleitet“ und „Fortgeschritten“.'
    );
  });
});

describe('what comes in', () => {
  test('a file says why nothing came of it, and which field was cut', () => {
    expect(said('fileNote', { of: 'content', what: { code: 'tooLong', most: 2_097_152 } })).toBe(
      'länger als die 2 MiB, die eine Anzeige haben kann; weggelassen'
    );
    expect(said('fileNote', { of: 'content', what: { code: 'cut', field: 'title' } })).toMatch(
      /^„Titel“ ist/
    );
    expect(said('fileNote', { of: 'passedOver', what: { code: 'notAFile' } })).toMatch(
      /^das ist keine Datei/
    );
  });
  test('a wrong ISBN is named, and that nothing else tells the book', () =>
    expect(said('importReason', { code: 'noIsbn', problem: { code: 'digits', text: '123' } })).toBe(
      '„123“ ist keine ISBN: Die haben 10 oder 13 Ziffern, und nichts in der Bibliothek hat diesen Titel und Autor.'
    ));
  test('one part or several are there', () => {
    expect(said('importReason', { code: 'partlyThere', there: 1, of: 2 })).toBe(
      '1 von 2 Teilen ist schon abgehakt.'
    );
    expect(said('importReason', { code: 'partlyThere', there: 3, of: 9 })).toBe(
      '3 von 9 Teilen sind schon abgehakt.'
    );
  });
  test('what was written is said short, on one line', () =>
    expect(said('postingNote', { code: 'unreadPay', written: `3K ~\n5K ${'x'.repeat(80)}` })).toBe(
      `Das Gehalt „3K ~ 5K ${'x'.repeat(52)}…“ war nicht zu lesen und wurde weggelassen.`
    ));
  test('a year of use is one, and more are several', () => {
    expect(said('proposal', { code: 'years', years: 1 })).toBe('ein Jahr lang benutzt');
    expect(said('proposal', { code: 'years', years: 6 })).toBe('6 Jahre lang benutzt');
  });
});

test('a pace says what it was reckoned from', () =>
  expect(
    said('computation', { code: 'pace', ratio: 12_200, resources: 2, actual: 1800, estimated: 1200 })
  ).toBe(
    'Du hast 30 h gebraucht, geschätzt waren 20 h, über 2 Ressourcen. Gerechnet wird mit dem 1,22-Fachen der Schätzung: je weniger es sind, desto näher an der Schätzung.'
  ));
test('a computation that the data states stays as it is stated', () =>
  expect(said('computation', { code: 'stated', words: '300 pages x 2 min' })).toBe('300 pages x 2 min'));
test('a field that cannot be kept says what it takes', () =>
  expect(said('invalid', { of: 'card', why: { code: 'points' } })).toBe(
    'Eine Karte hat 1 bis 20 Punkte, jeder mit 1 bis 1.000 Zeichen.'
  ));
test('what a new plan does is counted', () => {
  const change = { effort: 240 } as never;
  expect(
    say.findings.replan({ kept: [change, change], moved: [], added: [change], dropped: [] } as never)
  ).toBe('2 bleiben (8 h), 1 kommt dazu (4 h).');
});

describe('a row of an import', () => {
  test('a session names what was studied, where that is said', () => {
    const session = { code: 'studied', minutes: 90, on: '2026-11-24' } as const;
    expect(said('imported', { ...session, what: 'ddia-2e' })).toBe('1 h 30 min mit ddia-2e, 24. Nov. 2026');
    expect(said('imported', { ...session, what: null })).toBe('1 h 30 min, 24. Nov. 2026');
  });
  test('a correction says what stood there and what stands there now', () => {
    const done = { code: 'done', unit: 'ddia-2e/3', on: '2026-11-23' } as const;
    const reopened = { code: 'reopened', unit: 'ddia-2e/3', on: '2026-11-23' } as const;
    expect(said('imported', { code: 'corrected', was: done, now: reopened, on: '2026-11-24' })).toBe(
      '„ddia-2e/3 abgehakt, 23. Nov. 2026“ berichtigt zu „ddia-2e/3 wieder geöffnet, 23. Nov. 2026“, 24. Nov. 2026'
    );
  });
  test('a book stands on a shelf', () =>
    expect(
      said('imported', {
        code: 'book',
        title: 'The Raft Book',
        shelf: { code: 'other', name: 'later' },
        readOn: '2026-11-24',
        owned: true
      })
    ).toBe('The Raft Book, im Regal „later“, im Besitz'));
});

test('a forecast from the estimates says what it counts from', () =>
  expect(said('forecastBasis', { left: 6000, weekly: 480, from: '2026-11-30' })).toMatch(
    /^Was übrig ist \(100 h bei typischem Aufwand\), mit 8 h pro Woche ab 30\. Nov\. 2026\./
  ));
