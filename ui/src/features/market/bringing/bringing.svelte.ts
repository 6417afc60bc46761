// Bringing postings in, from the choice of files to the yes or no. What is prepared and not brought in leaves no trace.
import { bringIn } from '$ui/acts/market';
import {
  commands,
  type Columns,
  type ImportProgress,
  type Pick,
  type PostingsFrom,
  type PostingsInto,
  type PostingsPreview
} from '$ui/ipc/bindings';
import { ask } from '$ui/ipc/call';
import { message, type Message } from '$ui/ipc/failure';
import { say } from '$ui/text';
import { look } from '../views';

/** Nothing shorter than this shows that it is under way. */
const PATIENCE_MS = 150;
/** Not a market, but the wish for a new one. */
export const NEW = '';

export type Step = 'closed' | 'choose' | 'into' | 'working' | 'preview';

class Bringing {
  step = $state<Step>('closed');
  /** The names of what was chosen. */
  names = $state.raw<string[]>([]);
  /** The market it goes to, or `NEW`. */
  into = $state(NEW);
  /** What a new market is to be called. */
  name = $state(say.bringing.into.suggested);
  progress = $state.raw<ImportProgress | undefined>();
  /** Postings a second. */
  rate = $state(0);
  preview = $state.raw<PostingsPreview | undefined>();
  problem = $state.raw<Message | undefined>();
  #from: PostingsFrom = { kind: 'chosen' };
  #turn = 0;
  #began = 0;

  /** Opens the dialog; what is chosen goes to this market unless the person says otherwise. */
  begin(market: string = NEW) {
    this.into = market;
    this.problem = undefined;
    this.step = 'choose';
  }
  async choose(pick: Pick) {
    const answer = await ask(() => commands.postingsChoose(pick));
    if (!answer.ok) this.problem = message(answer.failure);
    else if (answer.value.length > 0) this.#take({ kind: 'chosen' }, answer.value);
  }
  paste(text: string) {
    this.#take({ kind: 'text', text }, [say.bringing.pasted]);
  }
  /** Files were dropped on the window. Whatever was under way ends. */
  drop(names: string[]) {
    if (names.length === 0) return;
    void this.#leave();
    this.#take({ kind: 'chosen' }, names);
  }
  #take(from: PostingsFrom, names: string[]) {
    this.#from = from;
    this.names = names;
    this.problem = undefined;
    this.step = 'into';
  }

  /** Prepares the import and shows what it would do. */
  async look(columns: Columns | null = null) {
    const leaving = this.#leave();
    const turn = this.#turn;
    await leaving;
    if (turn !== this.#turn) return;
    const [from, into] = [this.#from, this.#into()];
    this.problem = undefined;
    this.progress = undefined;
    this.rate = 0;
    this.#began = performance.now();
    const slow = setTimeout(() => (this.step = 'working'), PATIENCE_MS);
    const answer = await ask(() => commands.postingsPrepare(from, into, columns));
    clearTimeout(slow);
    if (turn !== this.#turn) {
      // Somebody left in the meantime.
      if (answer.ok) await ask(() => commands.postingsGiveUp(answer.value.import));
    } else if (answer.ok) {
      this.preview = answer.value;
      this.step = 'preview';
    } else {
      this.step = 'into';
      if (answer.failure.code !== 'cancelled') this.problem = message(answer.failure);
    }
  }
  #into(): PostingsInto {
    return this.into === NEW ? { kind: 'new', name: this.name } : { kind: 'market', id: this.into };
  }

  hear(progress: ImportProgress) {
    this.progress = progress;
    this.rate = progress.postings / Math.max(0.1, (performance.now() - this.#began) / 1000);
  }
  /** Ends what is being prepared; the answer to it then leads back. */
  end() {
    void ask(() => commands.postingsEnd());
  }
  async back() {
    await this.#leave();
    this.problem = undefined;
    this.step = 'choose';
  }

  async apply() {
    const { preview } = this;
    if (!preview) return;
    const said = say.bringing.done(preview.added, preview.merged, preview.market.name);
    const answer = await bringIn(preview.import, said);
    this.preview = undefined;
    if (answer.ok) {
      this.step = 'closed';
      look(answer.value);
    } else {
      this.step = 'into';
      this.problem = message(answer.failure);
    }
  }
  close() {
    void this.#leave();
    this.step = 'closed';
  }
  async #leave() {
    const { preview, step } = this;
    this.#turn += 1;
    this.preview = undefined;
    if (step === 'working') await ask(() => commands.postingsEnd());
    if (preview) await ask(() => commands.postingsGiveUp(preview.import));
  }
}

export const bringing = new Bringing();
