import { tongue } from '$ui/text/language';

/** A label inside a sentence. English writes it small; German nouns keep their capitals. */
export const inside = (label: string) => (tongue === 'de' ? label : label.toLowerCase());
