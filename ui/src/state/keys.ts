// One listener, one table. Single letters never fire while a text field has focus, and can be turned off
// (WCAG 2.1.4); sequences such as "G then M" time out after a second.
import { say } from '$ui/text';
import { app } from './app.svelte';

export const isMac = /Mac/.test(navigator.userAgent);

export interface Shortcut {
  /** For example "mod+k", "g m", "j" or "alt+ArrowUp". */
  keys: string;
  label: string;
  group: string;
  run: (event: KeyboardEvent) => void;
  /** Works, but is not listed: a second way to the same thing. */
  hidden?: boolean;
}

const SEQUENCE_MS = 1000;
const layers: Shortcut[][] = [];
let pending = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/** Adds shortcuts until the returned function is called. The layer added last wins. */
export function bind(list: Shortcut[]): () => void {
  layers.push(list);
  return () => {
    layers.splice(layers.indexOf(list), 1);
  };
}

export const all = () => layers.flat().filter((shortcut) => !shortcut.hidden);

function chord(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (isMac ? event.metaKey : event.ctrlKey) parts.push('mod');
  if (event.altKey) parts.push('alt');
  if (event.shiftKey && (event.key.length > 1 || parts.length > 0)) parts.push('shift');
  parts.push(event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return parts.join('+');
}

const isText = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.tagName === 'TEXTAREA' ||
    target.tagName === 'SELECT' ||
    (target instanceof HTMLInputElement && !['range', 'radio', 'checkbox'].includes(target.type)));

const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('button, a, input, select, summary, [role=slider]') !== null;

export function handle(event: KeyboardEvent) {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = chord(event);
  const modified = pressed.includes('mod+');
  const typed = !modified && !/^F\d+$/.test(event.key) && isText(event.target);
  if (typed || (!modified && document.querySelector('dialog[open], [data-menu]:popover-open'))) return;
  // Space and Enter belong to the control that has focus.
  if ((pressed === ' ' || pressed === 'Enter') && isControl(event.target)) return;
  const bare = !modified && !pressed.startsWith('alt+');
  if (bare && !app.letters && pressed.length === 1) return;

  const sequence = pending ? `${pending} ${pressed}` : pressed;
  clearTimeout(timer);
  pending = '';
  const list = layers.flat().reverse();
  const hit = list.find((s) => s.keys === sequence) ?? list.find((s) => s.keys === pressed);
  if (hit) {
    event.preventDefault();
    hit.run(event);
  } else if (list.some((s) => s.keys.startsWith(`${pressed} `))) {
    pending = pressed;
    timer = setTimeout(() => (pending = ''), SEQUENCE_MS);
  }
}

const signs: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  ...(isMac && { mod: '⌘', alt: '⌥', shift: '⇧', Enter: '↩' })
};

/** What stands on a key: a sign, a word of the language, or a letter. */
const cap = (key: string): string =>
  signs[key] ?? say.kit.keys[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** The key caps of a shortcut: one list of caps for each chord. */
export const caps = (keys: string): string[][] =>
  keys === ' ' ? [[cap(' ')]] : keys.split(' ').map((chord) => keysOf(chord).map(cap));

/** The keys of a chord; the last may be "+" itself. */
const keysOf = (c: string) => (c.endsWith('++') ? [...c.slice(0, -2).split('+'), '+'] : c.split('+'));
