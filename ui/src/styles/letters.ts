/**
 * Waits for the letters of the page. Laid out before they are there, everything would be measured twice: first in letters that
 * have to be looked for among all the system has. Without them those will do.
 */
export async function lettersAreThere() {
  await document.fonts.load("1em 'Inter Variable'").catch(() => []);
}
