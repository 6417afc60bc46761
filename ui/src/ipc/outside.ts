// Addresses open in the person's browser, never in the window. Rust looks at the address once more.
import { commands } from './bindings';
import { ask } from './call';

export const openInBrowser = (url: string) => ask(() => commands.appOpenLink(url));

/** Ends Cairn. Everything is kept already. */
export const quit = (): void => void ask(() => commands.appQuit());
