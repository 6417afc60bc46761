// A control that gets the focus comes into sight with all of its ring. WebKit stops at the caret of a field.
const CONTROLS = 'button, a, input, select, textarea, summary';

export function reveal(event: FocusEvent) {
  const el = event.target;
  if (el instanceof HTMLElement && el.matches(CONTROLS) && el.matches(':focus-visible'))
    el.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
