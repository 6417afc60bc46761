// Which postings of a market are listed. Remembered for as long as the window is open.
import { SvelteMap } from 'svelte/reactivity';
import type { Lens, PostingsQuery } from '$ui/ipc/bindings';
import { look } from './views';

/** Everything a list of postings can be narrowed by. */
export type Sift = Omit<Lens, 'market'> & Omit<PostingsQuery, 'lens' | 'skip' | 'most'>;

const ALL: Sift = {
  anchor: null,
  from: null,
  to: null,
  seniority: null,
  skill: null,
  company: null,
  place: null,
  employment: null,
  workplace: null
};

const sifts = new SvelteMap<string, Sift>();

/** By what the postings of a market are narrowed. */
export const siftOf = (market: string): Sift => sifts.get(market) ?? ALL;

export const sift = (market: string, to: Partial<Sift>) => sifts.set(market, { ...siftOf(market), ...to });

export const siftNone = (market: string) => sifts.delete(market);

/** Goes to the postings of a lens, further narrowed; what they were narrowed by before is forgotten. */
export function openPostings(lens: Lens, further: Partial<Sift>) {
  const { market, ...rest } = lens;
  sifts.set(market, { ...ALL, ...rest, ...further });
  look(market, 'postings');
}

/** A page of them, as it is asked for. */
export function queryOf(market: string, sifted: Sift, skip: number, most: number): PostingsQuery {
  const { anchor, from, to, seniority, ...rest } = sifted;
  return { lens: { market, anchor, from, to, seniority }, ...rest, skip, most };
}
