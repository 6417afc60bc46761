// What the window itself remembers: panels, the toast, and what is read out. Nothing of it is a fact about the person.
import type { Theme } from '$ui/ipc/bindings';

const TOAST_MS = 8000;
/** Between the silence and what is said, so that the same words are heard again. */
const BREATH_MS = 30;
/** After this it is silent, so that nobody who reads through the page meets what is long past. */
const SAID_MS = 4000;

export interface Toast {
  text: string;
  /** Whether the last change can be taken back from here. */
  undo: boolean;
  /** How, where undo does not reach it. */
  back: (() => void) | undefined;
}

class AppState {
  palette = $state(false);
  shortcuts = $state(false);
  narrow = $state(false);
  sidebar = $state(true);
  /** Whether single letters are shortcuts. */
  letters = $state(true);
  theme = $state<Theme>('system');
  /** Read out by the one polite live region. */
  said = $state('');
  /** How many dialogs were open when it was said: one that opens later does not say it again. */
  saidIn = $state(0);
  /** How many dialogs lie over the page. */
  dialogs = $state(0);
  toast = $state.raw<Toast | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #voice: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const query = matchMedia('(max-width: 52rem)');
    const fit = () => {
      this.narrow = query.matches;
      this.sidebar = !query.matches;
    };
    query.addEventListener('change', fit);
    fit();
  }

  /** Shows a theme and remembers it for the next start, before the settings are read. */
  show(theme: Theme) {
    this.theme = theme;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Without storage the next start shows the system's theme for a moment.
    }
  }
  get dark(): boolean {
    return this.theme === 'system'
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : this.theme === 'dark';
  }
  say(text: string) {
    clearTimeout(this.#voice);
    this.said = '';
    this.#voice = setTimeout(() => {
      this.said = text;
      this.saidIn = this.dialogs;
      this.#voice = setTimeout(() => (this.said = ''), SAID_MS);
    }, BREATH_MS);
  }
  /** Tells what was done, and offers the way back: undo, or one of its own. */
  notify(text: string, undo: 'undo' | 'final' | (() => void) = 'final') {
    clearTimeout(this.#timer);
    const back = typeof undo === 'function' ? undo : undefined;
    this.toast = { text, undo: undo !== 'final', back };
    this.say(text);
    this.release();
  }
  /** Keeps the toast while somebody is at it. */
  hold() {
    clearTimeout(this.#timer);
  }
  release() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.toast = undefined), TOAST_MS);
  }
  dismiss() {
    clearTimeout(this.#timer);
    this.toast = undefined;
  }
}

export const app = new AppState();
