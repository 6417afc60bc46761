// How much of a unit is done, as a person writes it.
const WHOLE = 10_000;

/** "40", "40%", "120/300", "page 120 of 300", "Seite 120 von 300": the part in basis points. Nothing if it is none. */
export function parsePart(text: string): number | undefined {
  const given = text.trim().toLowerCase().replace(',', '.');
  const pages = /^(?:pages?|p\.?|seiten?|s\.?)?\s*(\d{1,5})\s*(?:\/|of|von)\s*(\d{1,5})$/.exec(given);
  if (pages) return within(Number(pages[1]) / Number(pages[2]));
  const percent = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(given);
  return percent ? within(Number(percent[1]) / 100) : undefined;
}

const within = (part: number) => (part >= 0 && part <= 1 ? Math.round(part * WHOLE) : undefined);
