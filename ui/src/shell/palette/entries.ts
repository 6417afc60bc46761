// Every line of the palette: all one can go to or do, with all skills, resources, markets, roles and settings.
import { beginSample, endSample } from '$ui/acts/sample';
import { adjust } from '$ui/acts/settings';
import { status } from '$ui/ipc/answers';
import type {
  CatalogRow,
  Format,
  FoundPosting,
  MarketSummary,
  RoleSummary,
  SkillRow
} from '$ui/ipc/bindings';
import { screens } from '$ui/screens';
import { helpTopics } from '$ui/state/help';
import { all } from '$ui/state/keys';
import { route } from '$ui/state/route.svelte';
import { say } from '$ui/text';
import type { Entry } from './entry';

const PRACTICE = ['cards', 'check', 'interview', 'ahead'] as const;

/** What the lines are made of, as far as it has been read. */
export interface Known {
  skills: readonly SkillRow[];
  resources: readonly CatalogRow[];
  markets: readonly MarketSummary[];
  roles: readonly RoleSummary[];
}

/** All lines but postings, in the order in which they stand while nothing is typed and nothing was ever chosen. */
export function entries(known: Known): Entry[] {
  const t = say.shell.palette;
  return [
    ...places(),
    ...commands(),
    ...takingAlong(),
    ...settings(),
    ...help(),
    ...known.markets.map(({ id, name }) => line(`market-${id}`, name, t.markets, 'market', id)),
    ...known.roles.map(({ id, title }) => ({
      id: `role-${id}`,
      name: t.role(title),
      group: say.settings.goal.title,
      run: () => void adjust({ role: id }, say.shell.role.changed(title))
    })),
    ...known.skills.map(({ skill, missing }) =>
      line(`skill-${skill.id}`, skill.name, t.skills, missing ? 'gap' : 'skills', skill.id)
    ),
    ...known.resources.map(({ id, title }) => line(`resource-${id}`, title, t.library, 'library', id))
  ];
}

/** A line for each posting that was found. */
export const postings = (found: readonly FoundPosting[]): Entry[] =>
  found.map(({ id, market, title, company }) =>
    line(
      `posting-${id}`,
      company ? `${title} · ${company}` : title,
      say.shell.palette.postings,
      'market',
      market,
      'postings',
      String(id)
    )
  );

const line = (id: string, name: string, group: string, ...to: Parameters<typeof route.go>): Entry => ({
  id,
  name,
  group,
  run: () => route.go(...to)
});

function places(): Entry[] {
  const { screens: names, groups } = say.shell;
  return [
    ...screens.map(({ id, key }) => ({ ...line(`go-${id}`, names[id], groups.go, id), keys: `g ${key}` })),
    ...PRACTICE.map((view) =>
      line(`practice-${view}`, say.practice.views[view], names.practice, 'practice', view)
    )
  ];
}

/** What can be done with a key where one is. Screens have lines of their own, and the palette is open already. */
const commands = (): Entry[] =>
  all()
    .filter(({ group, keys }) => group !== say.shell.groups.go && keys !== 'mod+k')
    .map(({ keys, label, group, run }) => ({
      id: `do-${keys}`,
      name: label,
      group,
      keys,
      run: () => run(new KeyboardEvent('keydown'))
    }));

function takingAlong(): Entry[] {
  const t = say.shell.palette;
  const { formats } = say.settings.export;
  return [
    ...(Object.keys(formats) as Format[]).map((format) =>
      line(`export-${format}`, t.takeAlongAs(formats[format]), t.takeAlong, 'settings', 'export', format)
    ),
    line('import', say.settings.import.title, t.takeAlong, 'settings', 'import')
  ];
}

function help(): Entry[] {
  const { palette: group, topics } = say.help;
  return [
    ...helpTopics.map((topic) => line(`help-${topic}`, topics[topic].title, group, 'help', topic)),
    status.data?.sample
      ? { id: 'sample-end', name: say.sample.end, group, run: () => void endSample() }
      : { id: 'sample-begin', name: say.sample.begin, group, run: () => void beginSample() }
  ];
}

function settings(): Entry[] {
  const { goal, plan, reminding, look, export: out, data, sources } = say.settings;
  const labels: [section: string, label: string][] = [
    ['goal', goal.role],
    ['goal', goal.market],
    ['plan', plan.hours],
    ['plan', plan.finish],
    ['plan', plan.price],
    ['plan', plan.avoid],
    ['plan', plan.excluded],
    ['reminding', reminding.review],
    ['reminding', reminding.remind],
    ['look', say.language.title],
    ['look', look.theme],
    ['look', look.letters],
    ['export', out.share.on],
    ['export', out.copies.title],
    ['export', out.times.title],
    ['safety', say.safety.title],
    ['safety', say.safety.restore.file],
    ['safety', say.safety.erase.begin],
    ['data', data.title],
    ['sources', sources.name]
  ];
  return labels.map(([section, label]) =>
    line(`setting-${section}-${label}`, label, say.shell.screens.settings, 'settings', section)
  );
}
