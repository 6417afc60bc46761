// What is shortened with an ellipsis says all of it under the pointer. One listener for the whole page.

/** Gives the elements under the pointer their full text as a tooltip for as long as they do not show it. */
export function sayWhole(event: Event) {
  for (let el = event.target as Element | null; el instanceof HTMLElement; el = el.parentElement) {
    const over = el.scrollWidth > el.clientWidth || el.scrollHeight > el.clientHeight;
    const cut = over && getComputedStyle(el).textOverflow === 'ellipsis';
    if (cut && (!el.title || el.dataset.whole)) {
      el.title = el.textContent.trim();
      el.dataset.whole = 'cut';
    } else if (!cut && el.dataset.whole) {
      el.removeAttribute('title');
      delete el.dataset.whole;
    }
  }
}
