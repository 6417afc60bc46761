// A mock interview under way: where one is, what is on the pads, and the time each question takes. Everything is kept
// as it comes, so that a restart finds it again.
import { dropMock, endMock, keepMock } from '$ui/acts/interview';
import type { Exercise, Mock } from '$ui/ipc/bindings';
import type { Answer } from '$ui/ipc/call';
import { goOnAt, marked, pointsMade, pointsOf, secondsOf } from './marks';
import { counted } from './time';

/** The pad is kept once the typing has rested for so long. */
const REST_MS = 800;

export class Sitting {
  mock: Mock;
  at = $state(0);
  /** Whether it is looked over; until then it is answered. */
  looking = $state(false);
  readonly #clock: () => number;
  #since: number;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Keeps follow one another, so that an older pad never overtakes a newer one. */
  #keeping: Promise<void> = Promise.resolve();
  #over = false;

  constructor(mock: Mock, clock: () => number) {
    this.mock = $state(structuredClone(mock));
    this.at = goOnAt(mock);
    this.#clock = clock;
    this.#since = clock();
  }

  get exercise(): Exercise | undefined {
    return this.mock.exercises[this.at];
  }
  get made() {
    return pointsMade(this.mock);
  }
  get of() {
    return pointsOf(this.mock);
  }

  /** Moves to a question, if there is one there. */
  go(to: number) {
    if (to < 0 || to >= this.mock.exercises.length) return;
    void this.keep();
    this.at = to;
  }
  write(pad: string) {
    if (!this.exercise) return;
    this.exercise.pad = pad;
    this.#keepSoon();
  }
  mark(exercise: Exercise, place: number, made: boolean) {
    exercise.met = marked(exercise.met, place, made);
    this.#keepSoon();
  }
  note(text: string) {
    this.mock.note = text;
    this.#keepSoon();
  }
  look(over: boolean) {
    void this.keep();
    this.looking = over;
  }

  /** Keeps all of it now. */
  keep(): Promise<void> {
    clearTimeout(this.#rest);
    if (this.#over) return this.#keeping;
    this.#count();
    const now = $state.snapshot(this.mock);
    this.#keeping = this.#keeping.then(() => keepMock(now));
    return this.#keeping;
  }
  /** Ends it as it was looked over; tells whether that was done. */
  async end(): Promise<boolean> {
    await this.keep();
    return this.#leave(() => endMock($state.snapshot(this.mock), this.made, this.of));
  }
  /** Gives it up as it is: taking that back brings the pads back too. */
  async drop(): Promise<boolean> {
    await this.keep();
    return this.#leave(dropMock);
  }

  async #leave(how: () => Promise<Answer<null>>): Promise<boolean> {
    if (this.#over) return false;
    this.#over = true;
    this.#over = (await how()).ok;
    return this.#over;
  }

  /** Looking over takes no time of a question. */
  #count() {
    const now = this.#clock();
    if (this.looking || !this.exercise) {
      this.#since = now;
      return;
    }
    const { seconds, since } = counted(this.exercise.seconds, this.#since, now);
    this.exercise.seconds = seconds;
    this.#since = since;
    this.mock.seconds = secondsOf(this.mock);
  }
  #keepSoon() {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.keep(), REST_MS);
  }
}
