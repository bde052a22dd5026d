import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeReply } from '../../src/commands/answers/outcome-reply.ts';
import { need } from '../../src/facts/fact-base.ts';
import { factCard } from '../../src/reply/fact-card.ts';
import { notice } from '../../src/reply/notice.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { plainText } from '../../src/terminal/plain-text.ts';
import { aFact, baseOf, byId, quote, smallBase, statedSource } from '../fixtures/base.ts';
import { found } from '../fixtures/fake-searcher.ts';
import { markdownText } from '../fixtures/markdown-text.ts';
import { viewOf } from '../fixtures/view.ts';

const base = smallBase();
const card = (fact: ReturnType<typeof aFact>, pack = baseOf([fact])): Reply => ({
  outcome: 'answer',
  ephemeral: false,
  components: [factCard(viewOf(pack), fact)],
});

describe('plainText()', () => {
  it('gives claim, quotes and citations in reading order, without markdown', () => {
    const text = plainText(outcomeReply(viewOf(base), found('answer', need(base.facts, 'lighthouse-burnt'))));
    expect(text).toMatch(
      /^1904–1905 · The lighthouse burnt down[\s\S]*│ a fire \[…\] took the tower\n— [\s\S]*— .*Port Gazette[\s\S]*differ: How was/,
    );
    expect(text).toContain('Vera Orlova, 11 March 2014, The Harbour and its Light, Coastal Review');
    expect(text).not.toMatch(/^#|^>|^-#|\*/m);
  });

  it('shows every quote as printed, whatever marks it has', () => {
    fc.assert(
      fc.property(markdownText(40), (exact) => {
        const shown = plainText(card(aFact('f', { quotes: [quote(exact)] })));
        expect(shown).toContain(`  │ ${exact.trim().replace(/\s+/g, ' ')}`);
      }),
    );
  });

  it('shows a title with stars and backslashes in it as printed', () => {
    const sources = byId([statedSource({ title: { status: 'stated', value: '5* \\ ends \\' } })]);
    const fact = aFact('f');
    expect(plainText(card(fact, baseOf([fact], { sources })))).toContain(
      '11 March 2014, 5* \\ ends \\, Coastal',
    );
  });

  it('shows the bot’s own notices as they were said', () => {
    const said = '“2014-13” is no date: write 2014, 2014-03 or 2014-03-12.';
    expect(plainText(notice(said))).toBe(said);
  });

  it('passes over what is not text', () => {
    const reply: Reply = {
      outcome: 'answer',
      ephemeral: false,
      components: [
        { type: ComponentType.Separator },
        { type: ComponentType.Container, components: [{ type: ComponentType.Separator }] },
        { type: ComponentType.TextDisplay, content: 'words' },
      ],
    };
    expect(plainText(reply)).toBe('words');
  });
});
