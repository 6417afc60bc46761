// Which language is spoken. It is decided once, before anything is written, and changes with a reload of the page:
// sentences and formats are made when their files are loaded.
import type { Language } from '$ui/ipc/bindings';

/** The languages there are, as the page and its formats call them. */
export type Tongue = 'en' | 'de';

const REMEMBERED = 'language';
const wishes: Record<Language, Tongue | undefined> = { system: undefined, english: 'en', german: 'de' };

const system = (): Tongue => (navigator.language.toLowerCase().startsWith('de') ? 'de' : 'en');

/** What a chosen language means on this system. */
export const tongueOf = (chosen: Language = 'system'): Tongue => wishes[chosen] ?? system();

/** The settings are read after the first screen is loaded, so the choice is remembered beside them. */
function remembered(): Tongue | null {
  try {
    const found = localStorage.getItem(REMEMBERED);
    return found === 'en' || found === 'de' ? found : null;
  } catch {
    // Without storage the system's language is spoken until the settings are read.
    return null;
  }
}

/** The language that is spoken. */
export const tongue: Tongue = remembered() ?? system();

/** How numbers, dates and lists are written in it. */
export const locale: string = { en: 'en-GB', de: 'de-DE' }[tongue];

/** Speaks the chosen language, with a reload where it is another than now. */
export function choose(chosen: Language | undefined) {
  const wanted = tongueOf(chosen);
  if (wanted === tongue) return;
  try {
    localStorage.setItem(REMEMBERED, wanted);
  } catch {
    // Nothing would be remembered over a reload, so there is none.
    return;
  }
  location.reload();
}
