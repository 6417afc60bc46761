// Every sentence of the interface, in the language that is spoken. What was found is said by Rust in English and
// comes with the answer together with its facts; another language says it from the facts.
import { en } from './en';
import { tongue } from './language';

/** What each language has to say: the same sentences as English, with the same places for figures and names. */
export type Text = typeof en;

/** The sentences of the language that is spoken. */
export let say: Text = en;

/** Gets the sentences. To be awaited before any file that says something is loaded. */
export async function speak() {
  document.documentElement.lang = tongue;
  if (tongue === 'de') say = (await import('./de')).de;
}
