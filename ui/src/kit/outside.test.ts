import { describe, expect, it } from 'vitest';
import { leadsOut } from './outside';

describe('an address that leads out of the window', () => {
  it('names its host', () => {
    expect(leadsOut('https://www.example.org/a?b=c#d')).toEqual({
      href: 'https://www.example.org/a?b=c#d',
      host: 'example.org',
      shown: 'example.org/a?b=c#d'
    });
    expect(leadsOut('https://example.org:8443/')?.host).toBe('example.org:8443');
  });

  it('cannot pass for another by its letters', () => {
    expect(leadsOut('https://\u0430pple.com/')?.host).toBe('xn--pple-43d.com');
    expect(leadsOut('https://example.org/\u202egpj.exe')?.shown).not.toContain('\u202e');
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,hi',
    'file:///etc/passwd',
    'mailto:somebody@example.org',
    'https://github.com@evil.example/',
    'https://evil.example\\@github.com/',
    'java\nscript:alert(1)',
    ' https://example.org/',
    'https://example.org/\u0000',
    'https://',
    'example.org',
    ''
  ])('is not %j', (text) => {
    expect(leadsOut(text)).toBeUndefined();
  });
});
