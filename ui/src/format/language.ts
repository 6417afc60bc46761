import { locale } from '$ui/text/language';
import { once } from './once';

const names = once(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }));

/** "English", of a language as "en"; what is no such code stays as it is. */
export function language(code: string): string {
  try {
    return names().of(code) ?? code;
  } catch {
    // What somebody wrote of a resource of their own may be no code.
    return code;
  }
}
