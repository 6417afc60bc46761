// The way out of the window, given by the frame: this tier does not talk to the shell.
let open: (url: string) => unknown = () => undefined;

export function giveWayOut(way: (url: string) => unknown) {
  open = way;
}

export const openOutside = (url: string) => open(url);

export interface Target {
  /** The whole address, as a browser understands it. */
  href: string;
  /** Where it leads. A host in foreign letters is written so that it cannot pass for another. */
  host: string;
  /** The address as one reads it: without what all of them begin with. */
  shown: string;
}

/** Where an address leads out of the window; nothing where it may not be opened. Rust asks the same once more. */
export function leadsOut(text: string): Target | undefined {
  // A browser leaves these out, so what it opens would be less than what was written.
  if (text.length > 2000 || /[\p{Cc}\s\\]/u.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  if (!web || url.host === '' || url.username !== '' || url.password !== '') return undefined;
  const host = url.host.replace(/^www\./, '');
  return { href: url.href, host, shown: `${host}${url.pathname}${url.search}${url.hash}`.replace(/\/$/, '') };
}
