import { locale } from '$ui/text/language';
import { once } from './once';

const conjunction = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** "Raft, Paxos and gossip" */
export const and = (names: string[]) => conjunction().format(names);
