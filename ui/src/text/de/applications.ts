// Applications: jobs one is after, and what their postings ask beside what one's résumé says.
import { count, int } from '$ui/format/figure';
import type { Cover, Stage } from '$ui/ipc/bindings';
import type { Text } from '$ui/text';

const stages: Record<Stage, string> = {
  wishlist: 'Vorgemerkt',
  applied: 'Beworben',
  interview: 'Gespräch',
  offer: 'Angebot',
  closed: 'Beendet'
};

/** As what is arranged. */
const events: Record<Stage, string> = {
  wishlist: 'Vormerkung',
  applied: 'Bewerbung',
  interview: 'Gespräch',
  offer: 'Angebot',
  closed: 'Abschluss'
};

const covers: Record<Cover, string> = {
  said: 'Im Lebenslauf',
  unsaid: 'Zutreffend, nicht im Lebenslauf',
  missing: 'Fehlt'
};

/** What follows "seit". */
const ago = (n: number) => (n === 0 ? 'heute' : n === 1 ? 'gestern' : `${int(n)} Tagen`);

export const applications: Text['applications'] = {
  what: 'Deine Bewerbungen',
  stages,
  finding: {
    next: (stage, company, day) => ({
      lead: `${events[stage]} bei ${company} am ${day}`,
      rest: ' steht als Nächstes an.'
    }),
    quiet: (n, longest) =>
      n === 1
        ? { lead: 'Eine Bewerbung wartet', rest: ` seit ${ago(longest)} auf Antwort.` }
        : { lead: `${int(n)} Bewerbungen warten`, rest: ` auf Antwort, die längste seit ${ago(longest)}.` },
    plain: (n) => ({
      lead: n === 1 ? 'Eine Stelle' : `${int(n)} Stellen`,
      rest: n === 1 ? ' steht auf deiner Liste.' : ' stehen auf deiner Liste.'
    })
  },
  about:
    'Oben steht, was als Nächstes kommt, dann, was am längsten wartet. Das siehst nur du; hinaus geht es allein mit einem vollständigen Export.',
  empty: {
    title: 'Noch keine Stelle auf deiner Liste',
    detail:
      'Notiere eine Firma, an die du denkst, oder öffne eine Anzeige und merke dir die Stelle. Cairn hält fest, was wann geschah, und zeigt, welche Stichwörter der Anzeige dein Lebenslauf nicht nennt.',
    market: 'Zum Markt'
  },
  add: 'Stelle hinzufügen',
  columns: { job: 'Stelle', stage: 'Stand', next: 'Als Nächstes, oder still seit' },
  job: (title, company) => (title ? `${title}, ${company}` : company),
  next: (stage, day) => `${stage}, ${day}`,
  quiet: (n) => (n === 0 ? 'heute' : `still seit ${ago(n)}`),
  company: 'Firma',
  title: 'Stelle',
  titleHint: 'Darf leer bleiben',
  url: 'Adresse',
  note: 'Notiz',
  steps: 'Was geschah, und was vereinbart ist',
  stepsHint:
    'Was an einem kommenden Tag steht, ist vereinbart. Der Stand folgt aus dem letzten Tag, der vorbei ist.',
  stage: 'Stand',
  day: 'Tag',
  stepNote: 'Notiz',
  addStep: 'Schritt hinzufügen',
  removeStep: (stage, day) => `${stage}, ${day} entfernen`,
  save: 'Speichern',
  cancel: 'Abbrechen',
  track: 'Stelle merken',
  tracked: 'In Bewerbungen öffnen',
  posting: 'Anzeige öffnen',
  remove: 'Entfernen',
  done: {
    added: (what) => `${what} steht auf deiner Liste.`,
    changed: (what) => `${what} ist gespeichert.`,
    removed: (what) => `${what} steht nicht mehr auf deiner Liste.`,
    resume: 'Der Lebenslauf ist auf diesem Computer gespeichert.',
    forgotten: 'Es ist kein Lebenslauf mehr gespeichert.'
  },
  resume: {
    title: 'Lebenslauf',
    none: 'Kein Lebenslauf zur Hand. Mit einem zeigt jede Anzeige, welche ihrer Stichwörter du nicht nennst.',
    at: (name, day, skills) => `${name}, vom ${day}, nennt ${count(skills, 'Skill', 'Skills')}.`,
    choose: 'Lebenslauf wählen',
    another: 'Anderen wählen',
    forget: 'Vergessen'
  },
  keywords: {
    title: 'Stichwörter und dein Lebenslauf',
    what: 'Die Stichwörter dieser Anzeige',
    none: 'Sie nennt keinen Skill, den Cairn kennt.',
    found: (said, unsaid, missing) =>
      `${int(said)} genannt, ${int(unsaid)} zutreffend, aber nicht genannt, ${int(missing)} ${missing === 1 ? 'fehlt' : 'fehlen'}.`,
    withoutResume: (held, missing) =>
      `Du hast ${int(held)} davon; ${int(missing)} ${missing === 1 ? 'fehlt' : 'fehlen'}.`,
    basis:
      'Nach denselben Regeln im Text der Anzeige und deines Lebenslaufs gefunden. Zutreffend ist, was du höher als „Keine“ eingestuft hast.',
    covers,
    held: 'Hast du',
    as: (words) => `geschrieben „${words}“`
  },
  keys: { next: 'Nächste Stelle', previous: 'Vorige Stelle', add: 'Stelle hinzufügen' }
};
