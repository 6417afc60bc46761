// The language of the interface.
import type { Language } from '$ui/ipc/bindings';

export const language = {
  title: 'Language',
  /** A language is named in itself, so that whoever speaks it finds it. */
  choices: { system: 'As the system', english: 'English', german: 'Deutsch' } satisfies Record<
    Language,
    string
  >,
  text: 'Names of skills, resources and cards, exports and the terminal stay in English.'
};
