// Dragging a row to another place. The row follows the pointer; a line shows where it would land.
const EDGE_PX = 48;
const SCROLL_PX = 12;

export class Dragging {
  /** The row that is dragged, and the place it would take; both counted from 0 among all rows. */
  from = $state<number | undefined>();
  to = $state(0);
  /** How far the row is from its own place, in pixels. */
  by = $state(0);
  readonly #drop: (from: number, to: number) => void;

  constructor(drop: (from: number, to: number) => void) {
    this.#drop = drop;
  }

  begin(event: PointerEvent, row: number) {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.from = row;
    this.to = row;
    this.by = 0;
  }
  move(event: PointerEvent, list: HTMLElement) {
    if (this.from === undefined) return;
    const rows = list.children.length;
    const { top, height } = list.getBoundingClientRect();
    const each = height / Math.max(1, rows);
    const within = event.clientY - top;
    this.to = Math.max(0, Math.min(rows - 1, Math.floor(within / each)));
    this.by = within - (this.from + 0.5) * each;
    // Near an edge the page goes on.
    const main = list.closest('main');
    const box = main?.getBoundingClientRect();
    if (!main || !box) return;
    if (event.clientY > box.bottom - EDGE_PX) main.scrollTop += SCROLL_PX;
    else if (event.clientY < box.top + EDGE_PX) main.scrollTop -= SCROLL_PX;
  }
  end() {
    const { from, to } = this;
    this.from = undefined;
    this.by = 0;
    if (from !== undefined && from !== to) this.#drop(from, to);
  }
  /** Leaves the row where it was. */
  cancel() {
    this.from = undefined;
    this.by = 0;
  }
}
