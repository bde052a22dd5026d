import { stripVTControlCharacters } from 'node:util';
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { outcomeReply } from '../../src/commands/answers/outcome-reply.ts';
import { need } from '../../src/facts/fact-base.ts';
import { button, menu } from '../../src/reply/controls.ts';
import { factCard } from '../../src/reply/fact-card.ts';
import { notice } from '../../src/reply/notice.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { replyText } from '../../src/terminal/reply-text.ts';
import { PLAIN, type Screen } from '../../src/terminal/screen.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource } from '../fixtures/base.ts';
import { line } from '../fixtures/fake-registry.ts';
import { found } from '../fixtures/fake-searcher.ts';
import { markdownText } from '../fixtures/markdown-text.ts';
import { viewOf } from '../fixtures/view.ts';

const base = smallBase();
const card = (fact: ReturnType<typeof aFact>, pack = baseOf([fact])): Reply => ({
  outcome: 'answer',
  ephemeral: false,
  components: [factCard(viewOf(pack), fact)],
});
const plain = (reply: Reply) => replyText(reply, PLAIN).text;
const narrow: Screen = { ...PLAIN, width: 40 };
/** Options that say what the lines of a card say, or what no line says. */
const entries = menu('Open an entry', '1|pick', [
  { label: 'The lighthouse burnt down in a storm of… (Orlova)', value: 'a' },
  { label: 'Something that no line of the card says (Orlova)', value: 'b' },
]);
const listed = line('**Kept lists**\n-# **1** The lighthouse burnt down in a storm of 1904.', {
  menus: [entries],
  buttons: [button('Cite', '1|cite|a')],
});

describe('replyText()', () => {
  it('gives headline, quotes and citations in reading order, without markdown', () => {
    const text = plain(outcomeReply(viewOf(base), found('answer', need(base.facts, 'lighthouse-burnt'))));
    expect(text).toMatch(
      /^1904–1905 · The lighthouse burnt down[\s\S]*│ a fire \[…\] took the tower\n— [\s\S]*— .*Port Gazette[\s\S]*differ: How was/,
    );
    expect(text).toContain('Vera Orlova, 11 March 2014, The Harbour and its Light, Coastal Review');
    expect(text).not.toMatch(/^#|^>|^-#|\*/m);
  });

  it('shows every quote as printed, whatever marks it has', () => {
    fc.assert(
      fc.property(markdownText(40), (exact) => {
        const shown = plain(card(aFact('f', { quotes: [quote(exact)] })));
        expect(shown).toContain(`  │ ${exact.trim().replace(/\s+/g, ' ')}`);
      }),
    );
  });

  it('shows a title with stars and backslashes in it as printed', () => {
    const sources = byId([statedSource({ title: { status: 'stated', value: '5* \\ ends \\' } })]);
    const fact = aFact('f');
    expect(plain(card(fact, baseOf([fact], { sources })))).toContain('11 March 2014, 5* \\ ends \\, Coastal');
  });

  it('shows the bot’s own notices as they were said', () => {
    const said = '“2014-13” is no date: write 2014, 2014-03 or 2014-03-12.';
    expect(plain(notice(said))).toBe(said);
  });

  it('passes over what is not text', () => {
    const components = [
      { type: ComponentType.Separator } as const,
      { type: ComponentType.Container, components: [{ type: ComponentType.Separator }] } as const,
      { type: ComponentType.TextDisplay, content: 'words' } as const,
    ];
    expect(
      plain({ outcome: 'answer', ephemeral: false, components: components as Reply['components'] }),
    ).toBe('words');
  });

  it('wraps at words, by the columns that letters take, and loses none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$|^[\u3041-\u3093]{1,9}$/), { minLength: 1 }),
        (words) => {
          const { text } = replyText(line(words.join(' ')), narrow);
          for (const one of text.split('\n')) expect(stringWidth(one)).toBeLessThanOrEqual(40);
          expect(text.split(/\s+/).filter(Boolean)).toEqual(words.filter(Boolean));
        },
      ),
    );
  });

  it('keeps the bar before every line of a wrapped quote', () => {
    const { text } = replyText(line(`> ${'word '.repeat(20).trim()}`), narrow);
    expect(text.split('\n').map((one) => one.slice(0, 4))).toEqual(['  │ ', '  │ ', '  │ ']);
  });

  it('numbers what can be opened: the lines of the card, then what no line says', () => {
    const { text, numbered, named } = replyText(listed, PLAIN, true);
    expect(text).toBe(
      'Kept lists\n  1  The lighthouse burnt down in a storm of 1904.\n\n' +
        'Open an entry\n  2  Something that no line of the card says (Orlova)',
    );
    expect(numbered.map(({ value }) => value)).toEqual(['a', 'b']);
    expect(named).toMatchObject([{ label: 'Cite', customId: '1|cite|a' }]);
  });

  it('knows a short option by the whole of what a line begins with', () => {
    const people = ['Pell', 'Okafor'].map((value) => ({ label: value, value }));
    const reply = line('- Pell · engineer\nOkafor speaks', { menus: [menu('Who', '1|who', people)] });
    expect(replyText(reply, PLAIN, true).text).toBe('  1  Pell · engineer\nOkafor speaks\n\nWho\n2 Okafor');
  });

  it('keeps a year that begins a line, which is a date and no number of the card', () => {
    const option = (label: string) => ({ label, value: label });
    const options = [option('The harbour opened with a feast'), option('It burnt down in a storm of wind')];
    const reply = line(
      '-# **1855** The harbour opened with a feast\n-# **1** It burnt down in a storm of wind',
      {
        menus: [menu('Open', '1|pick', options)],
      },
    );
    expect(replyText(reply, PLAIN, true).text).toBe(
      '  1  1855 The harbour opened with a feast\n  2  It burnt down in a storm of wind',
    );
  });

  it('lists nothing a second time that the card numbers itself', () => {
    const option = (label: string) => ({ label, value: label });
    const reply = line(
      '-# **1** The harbour opened with a feast\n-# **2** It burnt down in a storm of wind',
      {
        menus: [
          menu('Open', '1|pick', [
            option('1  The harbour opened with a feast'),
            option('2  It burnt down in a storm of wind'),
          ]),
        ],
      },
    );
    expect(replyText(reply, PLAIN, true).text).toBe(
      '  1  The harbour opened with a feast\n  2  It burnt down in a storm of wind',
    );
  });

  it('gives every line of an entry its number', () => {
    const options = [{ label: 'Treaties confirm the claim', value: 'a' }];
    const reply = line('-# **1855** Treaties confirm the claim\n-# **1905** Treaties confirm the claim', {
      menus: [menu('Open', '1|pick', options)],
    });
    expect(replyText(reply, PLAIN, true).text).toBe(
      '  1  1855 Treaties confirm the claim\n  1  1905 Treaties confirm the claim',
    );
  });

  it('shows what is there to be copied without its fences, every sign as it is', () => {
    expect(plain(line('Copy:\n```\nA *star* and a _line_\n```\n**bold**'))).toBe(
      'Copy:\nA *star* and a _line_\nbold',
    );
  });

  it('has no numbers where nothing can be typed', () => {
    expect(plain(listed)).toMatch(/^Kept lists\n- The lighthouse[^\n]*\n\nOpen an entry\n- Something/);
  });

  it('puts short choices one behind the other', () => {
    const styles = ['apa', 'mla', 'gost'].map((value) => ({ label: value.toUpperCase(), value }));
    const reply = line('How to cite', { menus: [menu('Styles', '1|citeas', styles)] });
    expect(replyText(reply, PLAIN, true).text).toContain('Styles\n1 APA   2 MLA   3 GOST');
    expect(plain(reply)).toBe('How to cite');
    expect(plain({ ...reply, outcome: 'none' })).toBe('How to cite\n\nStyles\nAPA   MLA   GOST');
  });

  it('styles headings, small print and links for a screen that takes them', () => {
    const marked: Screen = {
      width: undefined,
      style: (format, text) => `<${format}>${text}</>`,
      link: (text, url) => `[${text}|${url}]`,
    };
    const { text } = replyText(
      line('### Head\n-# small [there](https://a.example)\n**bold** *slanted*'),
      marked,
    );
    expect(text).toBe(
      '<bold>Head</>\n\n<dim>small [there|https://a.example]</>\n<bold>bold</> <italic>slanted</>',
    );
    expect(stripVTControlCharacters(plain(line('[there](https://a.example)')))).toBe(
      'there (https://a.example)',
    );
  });
});
