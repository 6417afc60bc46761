/** One line of the palette: what it is called, where it belongs, and what happens when it is chosen. */
export interface Entry {
  /** Stays the same from day to day, since uses are counted by it. */
  id: string;
  name: string;
  group: string;
  keys?: string;
  run: () => void;
}
