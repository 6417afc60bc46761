// Every sentence of the interface, in the language that is spoken. What was found is said by Rust in English and
// comes with the answer together with its facts; another language says it from the facts.
import type { en } from './en';
import { opening } from './en/opening';
import { tongue } from './language';

/** What each language has to say: the same sentences as English, with the same places for figures and names. */
export type Text = typeof en;
/** What the first screens say of it. */
export type Opening = typeof opening;

/** The sentences of the language that is spoken. Until `speakOn` is done there are only those of the first screens. */
export let say = opening as Text;

/** Gets the sentences of the first screens. To be awaited before any file that says something is loaded. */
export async function speak() {
  document.documentElement.lang = tongue;
  if (tongue === 'de') say = (await import('./de/opening')).opening as Text;
}

/** Gets all the others. To be awaited before any other screen is loaded. */
export async function speakOn() {
  say = tongue === 'de' ? (await import('./de')).de : (await import('./en')).en;
}
