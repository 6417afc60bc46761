// Words for the closed sets that cross from Rust.
import { dollars } from '$ui/format/money';
import type { Text } from '$ui/text';

const levels = ['Keine', 'Grundwissen', 'Angeleitet', 'Selbstständig', 'Fortgeschritten', 'Experte'] as const;

export const words: Text['words'] = {
  days: {
    long: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    short: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So']
  },
  level: (level) => levels[level] ?? String(level),
  kind: {
    course: 'Kurs',
    book: 'Buch',
    project: 'Projekt',
    lab: 'Übungslabor',
    practice: 'Übung',
    tutorial: 'Tutorial',
    paper: 'Fachartikel',
    video: 'Video',
    certification: 'Zertifikat',
    docs: 'Dokumentation'
  },
  kinds: {
    course: 'Kurse',
    book: 'Bücher',
    project: 'Projekte',
    lab: 'Übungslabore',
    practice: 'Übungen',
    tutorial: 'Tutorials',
    paper: 'Fachartikel',
    video: 'Videos',
    certification: 'Zertifikate',
    docs: 'Dokumentation'
  },
  weight: {
    core: 'Kern',
    oneOfLanguages: 'Eine von mehreren Sprachen',
    supporting: 'Ergänzend'
  },
  evidence: {
    selfRated: 'Selbsteinschätzung',
    course: 'Kurs abgeschlossen',
    recall: 'Wiederholungen',
    project: 'Projekt gebaut',
    test: 'Test bestanden'
  },
  price: {
    free: 'Kostenlos',
    upTo30: `Bis ${dollars(30)}`,
    upTo60: `Bis ${dollars(60)}`,
    upTo150: `Bis ${dollars(150)}`,
    over150: `Über ${dollars(150)}`,
    usage: 'Nach Verbrauch'
  },
  status: {
    active: 'Aktuell',
    archived: 'Nicht mehr gepflegt',
    superseded: 'Es gibt eine neuere Ausgabe'
  },
  skillKind: {
    language: 'Sprache',
    platform: 'Plattform',
    tool: 'Werkzeug',
    concept: 'Konzept',
    practice: 'Arbeitsweise',
    umbrella: 'Sammelbegriff'
  },
  leftOver: {
    time: 'passt nicht vor dein Datum',
    limits: 'innerhalb deiner Grenzen führt nichts so weit',
    combination: 'keine Kombination führt neben dem Rest so weit',
    catalog: 'in der Bibliothek führt nichts so weit'
  },
  seniority: {
    intern: 'Praktikum',
    junior: 'Junior',
    mid: 'Mittlere Erfahrung',
    senior: 'Senior',
    staff: 'Staff und Lead',
    management: 'Führung'
  },
  workplace: {
    remote: 'Remote',
    hybrid: 'Hybrid',
    onSite: 'Vor Ort'
  },
  employment: {
    fullTime: 'Vollzeit',
    partTime: 'Teilzeit',
    contract: 'Auf Zeit',
    internship: 'Praktikum'
  },
  necessity: {
    required: 'Pflicht',
    named: 'Genannt',
    preferred: 'Erwünscht',
    background: 'Nur genannt, nicht verlangt'
  },
  payPeriod: {
    hour: 'pro Stunde',
    day: 'pro Tag',
    week: 'pro Woche',
    month: 'pro Monat',
    year: 'pro Jahr'
  },
  points: (figure) => (figure === '1' ? '1 Punkt' : `${figure} Punkte`)
};
