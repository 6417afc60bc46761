// Shows in the background how good a draft is. One proof at a time: another request ends the one under way.
import { commands, type PlanRequest, type ProofProgress } from '$ui/ipc/bindings';
import { ask } from '$ui/ipc/call';

/** A slider that still moves is not worth a proof. */
const REST_MS = 300;
/** A better plan is shown at most this often, so that the page does not flicker. */
const BETTER_MS = 600;

export class Proving {
  /** What is shown so far of the newest request; nothing before the first word on it. */
  progress = $state.raw<ProofProgress | undefined>();
  /** Whether something is being proved, or about to be. */
  busy = $state(false);
  readonly #better: () => void;
  #running = false;
  #turn = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #showing: ReturnType<typeof setTimeout> | undefined;

  /** `better` hears that drafting again gives a better plan. */
  constructor(better: () => void) {
    this.#better = better;
  }

  /** Proves the draft of a request as soon as requests come to rest; nothing to prove ends what is under way. */
  about(request: PlanRequest | undefined) {
    this.end();
    this.busy = request !== undefined;
    if (request) this.#rest = setTimeout(() => void this.#prove(request), REST_MS);
  }
  end() {
    this.#turn += 1;
    clearTimeout(this.#rest);
    clearTimeout(this.#showing);
    this.#showing = undefined;
    this.progress = undefined;
    this.busy = false;
    if (this.#running) void ask(() => commands.planProveEnd());
    this.#running = false;
  }
  /** Takes what the shell tells on the way. */
  hear(progress: ProofProgress) {
    if (this.#running) this.#take(progress);
  }

  async #prove(request: PlanRequest) {
    const turn = this.#turn;
    this.#running = true;
    const answer = await ask(() => commands.planProve(request));
    if (turn !== this.#turn) return;
    this.#running = false;
    this.busy = false;
    // A proof that failed leaves the plan as good as it was: there is just nothing to say about it.
    if (answer.ok) this.#take({ ...answer.value, over: true });
  }
  #take(progress: ProofProgress) {
    this.progress = progress;
    if (!progress.improved) return;
    if (progress.over) {
      clearTimeout(this.#showing);
      this.#better();
    } else {
      this.#showing ??= setTimeout(() => {
        this.#showing = undefined;
        this.#better();
      }, BETTER_MS);
    }
  }
}
