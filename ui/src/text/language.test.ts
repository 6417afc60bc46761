import { afterEach, describe, expect, test, vi } from 'vitest';
import { choose, locale, tongue, tongueOf } from './language';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  localStorage.clear();
});

test('English is spoken where nothing says otherwise', () =>
  expect([tongue, locale]).toEqual(['en', 'en-GB']));
test('the system decides until one chooses', () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('de-AT');
  expect(tongueOf('system')).toBe('de');
  expect(tongueOf('english')).toBe('en');
});
test('a system that speaks neither language is answered in English', () => {
  vi.spyOn(navigator, 'language', 'get').mockReturnValue('fr-FR');
  expect(tongueOf('system')).toBe('en');
});

describe('choosing', () => {
  test('another language remembers it and loads the page anew', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    choose('german');
    expect(localStorage.getItem('language')).toBe('de');
    expect(reload).toHaveBeenCalledOnce();
  });
  test('the language that is spoken changes nothing', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    choose('english');
    expect(reload).not.toHaveBeenCalled();
  });
  test('without storage the page is not loaded anew, or it would be for ever', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const none = () => {
      throw new Error('no storage');
    };
    vi.stubGlobal('localStorage', { setItem: none });
    choose('german');
    expect(reload).not.toHaveBeenCalled();
  });
});
