// What a row of an import tells.
import { date } from '$ui/format/date';
import { count, int } from '$ui/format/figure';
import { duration } from '$ui/format/minutes';
import { percent } from '$ui/format/share';
import type { Imported, Shelf } from '$ui/ipc/bindings';
import { byCode } from '$ui/text/findings';
import { level } from './names';

const shelf = (of: Shelf, readOn: string): string =>
  byCode<Shelf>({
    read: () => `gelesen am ${date(readOn)}`,
    reading: () => 'wird gelesen',
    toRead: () => 'will ich lesen',
    other: ({ name }) => `im Regal „${name}“`
  })(of);

export const imported: (fact: Imported) => string = byCode<Imported>({
  unread: () => '',
  called: ({ name }) => name,
  plan: ({ resources, version }) =>
    `Ein Plan mit ${count(resources, 'Ressource', 'Ressourcen')}${version === null ? '' : `, als Version ${int(version)}`}`,
  assessed: ({ skill, level: held, on }) => `${skill}: ${level(held)}, ${date(on)}`,
  studied: ({ minutes, what, on }) =>
    what === null ? `${duration(minutes)}, ${date(on)}` : `${duration(minutes)} mit ${what}, ${date(on)}`,
  part: ({ share, unit, on }) => `${percent(share)} von ${unit}, ${date(on)}`,
  done: ({ unit, on }) => `${unit} abgehakt, ${date(on)}`,
  reopened: ({ unit, on }) => `${unit} wieder geöffnet, ${date(on)}`,
  offered: ({ resource, taken, on }) =>
    `Stufen von ${resource} ${taken ? 'übernommen' : 'nicht übernommen'}, ${date(on)}`,
  corrected: ({ was, now, on }) => `„${imported(was)}“ berichtigt zu „${imported(now)}“, ${date(on)}`,
  withdrawn: ({ was, on }) => `„${imported(was)}“ zurückgenommen, ${date(on)}`,
  application: ({ title, company }) => (title === '' ? company : `${title}, ${company}`),
  card: ({ skill, question, aside }) => `${skill}: ${question}${aside ? ', beiseitegelegt' : ''}`,
  answered: ({ question, met, of, on }) =>
    `${question} ${int(met)} von ${count(of, 'Punkt', 'Punkten')}, ${date(on)}`,
  mock: ({ questions, on }) => `Ein Probeinterview mit ${count(questions, 'Frage', 'Fragen')}, ${date(on)}`,
  book: ({ title, shelf: where, readOn, owned }) =>
    `${title}, ${shelf(where, readOn)}${owned ? ', im Besitz' : ''}`,
  name: ({ label, skill }) => `„${label}“ für ${skill}`,
  entries: (all) => count(all.count, 'Eintrag', 'Einträge')
});
