// Names and levels within a German sentence.
import { say } from '$ui/text';

/** "a", "a und b", "a, b und c", "a, b und 5 weitere". */
export function list(names: string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} und ${names.length - 2} weitere`;
  return joined(names, 'und');
}

/** All of them: "a", "a oder b", "a, b oder c". */
export const joined = (parts: string[], last: 'und' | 'oder') =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

/** The verb after such names. */
export const verb = (names: string[], one: string, many: string) => (names.length === 1 ? one : many);

/** A level as a name: „Angeleitet“. */
export const level = (level: number) => `„${say.words.level(level)}“`;
