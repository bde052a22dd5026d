import { describe, expect, it } from 'vitest';
import { articleLink } from '../../../src/commands/answers/article-link.ts';
import { quote, statedSource } from '../../fixtures/base.ts';

const stated = (value: string) => ({ status: 'stated', value }) as const;

describe('articleLink()', () => {
  it('leads to the first words of the quote on the page', () => {
    const source = statedSource({ URL: stated('https://example.org/light') });
    expect(articleLink(source, quote('the keeper’s well-known house […] was lost'))).toBe(
      'https://example.org/light#:~:text=the%20keeper%E2%80%99s%20well%2Dknown%20house',
    );
    const within = statedSource({ URL: stated('https://example.org/light#part-2') });
    expect(articleLink(within, quote('was lost'))).toBe('https://example.org/light#part-2:~:text=was%20lost');
  });

  it('takes a DOI where there is no other address', () => {
    const source = statedSource({ DOI: stated('10.1000/xyz') });
    expect(articleLink(source, quote('was lost'))).toMatch(/^https:\/\/doi\.org\/10\.1000\/xyz#/);
  });

  it('is none without an address of the web, and never longer than a button may have', () => {
    expect(articleLink(statedSource(), quote('was lost'))).toBeUndefined();
    for (const address of ['javascript:alert(1)', 'https://', `https://example.org/${'a'.repeat(600)}`])
      expect(articleLink(statedSource({ URL: stated(address) }), quote('was lost'))).toBeUndefined();
    const long = `https://example.org/${'a'.repeat(480)}`;
    expect(articleLink(statedSource({ URL: stated(long) }), quote('was lost'))).toBe(long);
  });
});
