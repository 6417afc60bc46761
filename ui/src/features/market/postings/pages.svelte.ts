// A long list of postings, read a page at a time as one comes to it.
import { SvelteMap } from 'svelte/reactivity';
import { commands, type PostingRow, type PostingsQuery } from '$ui/ipc/bindings';
import { ask } from '$ui/ipc/call';
import { resource, type Resource } from '$ui/ipc/resource.svelte';
import type { PostingsPage } from '$ui/ipc/bindings';

export const PAGE = 100;

export class PostingPages {
  /** The first page, which also knows how many there are. */
  readonly first: Resource<PostingsPage>;
  readonly #query: (skip: number, most: number) => PostingsQuery;
  readonly #further = new SvelteMap<number, PostingRow[]>();
  #asked: number[] = [];

  constructor(query: (skip: number, most: number) => PostingsQuery) {
    this.#query = query;
    this.first = resource('market', () => commands.marketPostings(query(0, PAGE)));
  }

  /** Reads for as long as the component lives. */
  use(): this {
    this.first.use();
    // A new first page may come of another query or of a change: what was read behind it is stale.
    $effect(() => {
      void this.first.data;
      this.#asked = [];
      this.#further.clear();
    });
    return this;
  }

  get total(): number {
    return this.first.data?.total ?? 0;
  }

  /** The posting at a place; nothing while it is still being read. */
  row(place: number): PostingRow | undefined {
    const page = Math.floor(place / PAGE);
    return page === 0 ? this.first.data?.rows[place] : this.#further.get(page)?.[place % PAGE];
  }

  /** The place of a posting among those that were read. */
  placeOf(posting: number): number {
    const here = this.first.data?.rows.findIndex(({ id }) => id === posting) ?? -1;
    if (here >= 0) return here;
    for (const [page, rows] of this.#further) {
      const at = rows.findIndex(({ id }) => id === posting);
      if (at >= 0) return page * PAGE + at;
    }
    return -1;
  }

  /** Reads what stands between two places, unless it was asked for already. */
  need(from: number, to: number) {
    for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++) {
      if (page > 0 && !this.#asked.includes(page)) void this.#read(page);
    }
  }

  async #read(page: number) {
    const asked = this.#asked;
    asked.push(page);
    const answer = await ask(() => commands.marketPostings(this.#query(page * PAGE, PAGE)));
    if (asked !== this.#asked) return;
    if (answer.ok) this.#further.set(page, answer.value.rows);
    else asked.splice(asked.indexOf(page), 1);
  }
}
