// The way out of the window, given by the frame: this tier does not talk to the shell.
let open: (url: string) => void = () => undefined;

export function giveWayOut(way: (url: string) => void) {
  open = way;
}

export const openOutside = (url: string) => open(url);
