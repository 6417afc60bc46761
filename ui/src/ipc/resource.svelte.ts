// Answers from Rust, kept while they are fresh. Screens read `data`, and never ask twice for the same.
import { untrack } from 'svelte';
import type { Failure, Topic } from './bindings';
import { ask, type Result } from './call';
import { versionOf } from './stale.svelte';

/** An answer that takes longer than this shows that it is on its way. */
const PATIENCE_MS = 150;

export class Resource<T> {
  /** The latest good answer. It stays while a newer one is on its way. */
  data = $state.raw<T | undefined>();
  failure = $state.raw<Failure | undefined>();
  /** True once an answer has been awaited for long enough to say so. */
  slow = $state(false);
  readonly #topic: Topic;
  readonly #read: () => Promise<Result<T>>;
  #asked = 0;

  constructor(topic: Topic, read: () => Promise<Result<T>>) {
    this.#topic = topic;
    this.#read = read;
  }

  /**
   * Reads for as long as the component lives: now, when the chapter goes stale, and when anything that
   * the command's arguments are made of changes.
   */
  use(): this {
    // Touches the backend.
    $effect(() => {
      versionOf(this.#topic);
      void this.reload();
    });
    return this;
  }

  async reload() {
    const turn = ++this.#asked;
    const timer = setTimeout(() => (this.slow = true), PATIENCE_MS);
    const answer = await ask(this.#read);
    clearTimeout(timer);
    // An answer that was overtaken by a later question is of no interest any more.
    if (turn !== this.#asked) return;
    this.slow = false;
    if (answer.ok) {
      this.data = answer.value;
      this.failure = undefined;
    } else {
      this.failure = answer.failure;
    }
  }
}

/** An answer that one component needs, possibly with arguments. */
export const resource = <T>(topic: Topic, read: () => Promise<Result<T>>) => new Resource(topic, read);

/** An answer that several screens need. It survives their coming and going, and is read once per change. */
export class Shared<T> extends Resource<T> {
  readonly #of: Topic;
  #version = -1;

  constructor(topic: Topic, read: () => Promise<Result<T>>) {
    super(topic, read);
    this.#of = topic;
  }

  override use(): this {
    // Touches the backend.
    $effect(() => {
      const version = versionOf(this.#of);
      if (version === this.#version && !untrack(() => this.failure)) return;
      this.#version = version;
      void this.reload();
    });
    return this;
  }
}

export const shared = <T>(topic: Topic, read: () => Promise<Result<T>>) => new Shared(topic, read);
