import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, literal } from '../../../src/reply/escape.ts';
import { quoteBlock } from '../../../src/reply/quote-text.ts';
import { renderMarkdown } from '../../../src/sandbox/render/render-markdown.ts';
import { markdownText } from '../../fixtures/markdown-text.ts';

const html = (content: string): string => renderMarkdown(content).text;

/** The elements that markdown may become; none carries a handler or an address. */
const TAG =
  /<\/?(?:em|strong|u|s|blockquote|code|ul|small class="subtext"|small|br|h3 class="level-\d"|h3|pre tabindex="0"|pre|li class="depth-\d(?: counted)?"|li|span class="(?:link|spoiler|mention|number)"(?: title="[^"<>]*")?(?: data-(?:channel|user|role|time)="-?\d+")?(?: data-style="[tTdDfFR]")?|span)>/g;

/** What a reader sees. */
const shown = (content: string): string =>
  html(content)
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');

describe('renderMarkdown()', () => {
  it.each([
    ['### Title', '<h3 class="level-3">Title</h3>'],
    ['-# small', '<small class="subtext">small</small>'],
    ['> quoted\n— who', '<blockquote>quoted</blockquote>— who'],
    ['> quoted\n-# — who', '<blockquote>quoted</blockquote><small class="subtext">— who</small>'],
    ['**bold** and *slanted*', '<strong>bold</strong> and <em>slanted</em>'],
    ['`code`', '<code>code</code>'],
    ['```bibtex\n@misc{a}\n```', '<pre tabindex="0">@misc{a}</pre>'],
    ['one\ntwo', 'one<br>two'],
    ['- a\n- **b**', '<ul><li class="depth-0">a</li><li class="depth-0"><strong>b</strong></li></ul>'],
    [
      '1. a\n  - b',
      '<ul><li class="depth-0 counted"><span class="number">1.</span>a</li><li class="depth-1">b</li></ul>',
    ],
    ['- a\n  b\n- c', '<ul><li class="depth-0">a<br>b</li><li class="depth-0">c</li></ul>'],
    ['before\n- a\nafter', 'before<ul><li class="depth-0">a</li></ul>after'],
    ['```\n- a\n```', '<pre tabindex="0">- a</pre>'],
    ['\\- no list', '- no list'],
  ])('draws %j as Discord does', (content, expected) => {
    expect(html(content)).toBe(expected);
  });

  it('shows where links lead and leads nowhere', () => {
    expect(html('[text](https://a.example/b)')).toBe(
      '<span class="link" title="https://a.example/b">text</span>',
    );
    expect(html('https://a.example [x](javascript:alert(1))')).not.toMatch(/<a|href|src=/);
  });

  it('leaves mentions without effect', () => {
    expect(html('@everyone <@123456789012345678> <#123456789012345678> <t:0:R>')).not.toMatch(/<a|href/);
    expect(html('@everyone')).toBe('<span class="mention">@everyone</span>');
  });

  it.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '"><svg onload=x>', '&lt;b&gt;'])(
    'shows %s as it is written',
    (hostile) => {
      expect(shown(hostile)).toBe(hostile);
      expect(shown(literal(hostile))).toBe(hostile);
      expect(shown(escapeMarkdown(hostile))).toBe(hostile);
      expect(html(hostile).replace(TAG, '')).not.toContain('<');
    },
  );

  it('makes no element but its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(markdownText(60), fc.string({ unit: 'binary' })), (text) => {
        expect(html(text).replace(TAG, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 500 },
    );
  });

  it('shows a quote of the pack character by character', () => {
    fc.assert(
      fc.property(markdownText(60), (exact) => {
        const line = exact.trim().replace(/\s+/g, ' ');
        expect(shown(quoteBlock({ exact: exact }))).toBe(line);
      }),
      { numRuns: 300 },
    );
  });

  it('takes a text of 4,000 characters in well under a second', () => {
    for (const unit of ['*a', '[', '> ', '- ', '`', '||', '<@', '\\', '**_'] as const) {
      const start = performance.now();
      html(unit.repeat(4000 / unit.length));
      expect(performance.now() - start, unit).toBeLessThan(1000);
    }
  });
});
