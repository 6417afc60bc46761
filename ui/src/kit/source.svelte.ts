// The one open source of a figure, and the register it is looked up in.
import type { Computation, Provenance, Said, Source } from '$ui/ipc/bindings';
import type { HelpTopic } from '$ui/state/help';

export interface Shown {
  provenance: Provenance;
  /** What the figure is, for example "Effort for Raft". */
  what: string;
  /** The figure as it stands on the screen. */
  text: string;
  /** Where the help says more. */
  help: HelpTopic;
  anchor: HTMLElement;
}

/** A computation that is told in these words, whatever the language. */
export const inWords = (words: string): Said<Computation> => ({
  fact: { code: 'stated', words },
  sentence: words
});

class SourceView {
  shown = $state.raw<Shown | undefined>();
  #register: () => readonly Source[] = () => [];

  /** Called once by the frame, which knows the register. */
  read(register: () => readonly Source[]) {
    this.#register = register;
  }
  find(id: string): Source | undefined {
    return this.#register().find((source) => source.id === id);
  }
  open(shown: Shown) {
    this.shown = shown;
  }
  close() {
    this.shown = undefined;
  }
}

export const sourceView = new SourceView();
