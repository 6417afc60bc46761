// A backup on its way back: looked through, shown, and then put in place or left.
import { restore } from '$ui/acts/safety';
import { commands, type Failure, type RestorePreview } from '$ui/ipc/bindings';
import { ask, type Answer } from '$ui/ipc/call';
import { say } from '$ui/text';
import { madeAt, wantsPassphrase } from './holdings';

export class Restoring {
  looked = $state.raw<RestorePreview | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** Looking through a large backup takes a while. */
  busy = $state(false);

  /** Whether a passphrase is waited for. */
  get locked(): boolean {
    return this.failure !== undefined && wantsPassphrase(this.failure);
  }

  look = (name: string) => this.#show(() => ask(() => commands.restoreLook(name)));
  choose = () => this.#show(() => ask(() => commands.restoreChoose()));
  open = (passphrase: string | null) => this.#show(() => ask(() => commands.restoreOpen(passphrase)));

  leave() {
    this.looked = undefined;
    this.failure = undefined;
    void ask(() => commands.restoreLeave());
  }

  async apply() {
    const at = this.looked?.at;
    this.busy = true;
    const answer = await restore(say.safety.restore.done(at ? madeAt(at) : undefined));
    this.busy = false;
    if (answer.ok) this.looked = undefined;
    else this.failure = answer.failure;
  }

  async #show(asked: () => Promise<Answer<RestorePreview | null>>) {
    this.busy = true;
    const answer = await asked();
    this.busy = false;
    if (answer.ok && answer.value === null) return;
    this.looked = answer.ok ? (answer.value ?? undefined) : undefined;
    this.failure = answer.ok ? undefined : answer.failure;
  }
}
