// How large the page is drawn. The web view does it, so that a larger page also takes the layout of a narrower one.
import { commands } from '$ui/ipc/bindings';
import { ask } from '$ui/ipc/call';
import { say } from '$ui/text';
import { app } from './app.svelte';

const STEPS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400];
const USUAL = 100;
const KEPT = 'zoom';

/** The step after or before a size; the size itself at either end. */
export function step(percent: number, by: 1 | -1): number {
  const further = by > 0 ? STEPS.find((s) => s > percent) : STEPS.findLast((s) => s < percent);
  return further ?? percent;
}

function remembered(): number {
  try {
    const kept = Number(localStorage.getItem(KEPT));
    return STEPS.includes(kept) ? kept : USUAL;
  } catch {
    // Without storage every start is of the usual size.
    return USUAL;
  }
}

let percent = USUAL;

async function draw(wanted: number) {
  if (wanted === percent) return;
  const answer = await ask(() => commands.appZoom(wanted));
  if (!answer.ok) return;
  percent = wanted;
  // WebKit makes the strokes of icons larger twice; the stylesheet takes that back.
  document.documentElement.style.setProperty('--zoom', String(percent / USUAL));
}

/** Draws the page as large as it was when it was last seen. */
export const zoomAsBefore = () => void draw(remembered());

async function to(wanted: number) {
  await draw(wanted);
  app.say(say.shell.size(percent));
  try {
    localStorage.setItem(KEPT, String(percent));
  } catch {
    // It lasts as long as the window.
  }
}

export const larger = () => void to(step(percent, 1));
export const smaller = () => void to(step(percent, -1));
export const usual = () => void to(USUAL);
