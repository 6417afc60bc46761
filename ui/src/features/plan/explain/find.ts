// Finding a resource or a skill by the beginnings of its words.
export interface Thing {
  kind: 'resource' | 'skill';
  id: string;
  name: string;
}

const MOST = 12;

/** What fits what was typed: every typed word begins a word of the name. Names that begin with it come first. */
export function find(things: readonly Thing[], typed: string): Thing[] {
  const asked = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return [];
  const fits = things.filter(({ name }) => {
    const words = name.toLowerCase().split(/[\s/(,:“„"-]+/);
    return asked.every((part) => words.some((word) => word.startsWith(part)));
  });
  const begins = ({ name }: Thing) => (name.toLowerCase().startsWith(asked[0] ?? '') ? 0 : 1);
  return fits.sort((a, b) => begins(a) - begins(b)).slice(0, MOST);
}
