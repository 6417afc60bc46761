// What Cairn was started or called for from outside: a link into it, or files of a file manager.
import { commands, type ToOpen } from './bindings';
import { hear } from './hear';

/** Hears what is to be opened, also what came before anybody listened, until the returned function is called. */
export function listenForOpened(on: (opened: ToOpen) => void): () => void {
  const take = async () => {
    const opened = await commands.appOpened();
    if (opened) on(opened);
  };
  void take();
  return hear('opened', () => void take());
}
