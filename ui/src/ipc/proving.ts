// What the shell tells while it shows how good a plan is.
import type { ProofProgress } from './bindings';
import { hear } from './hear';

/** Hears how far the proof is, until the returned function is called. */
export const listenForProof = (on: (progress: ProofProgress) => void) => hear('proving', on);
