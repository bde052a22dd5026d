import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { answerReply } from '../../../src/commands/answers/answer-reply.ts';
import { need } from '../../../src/facts/fact-base.ts';
import { cardMarkdown } from '../../../src/sandbox/page/card/card-markdown.ts';
import { smallBase } from '../../fixtures/base.ts';
import { viewOf } from '../../fixtures/view.ts';

const base = smallBase();

it('A card as Markdown has a paragraph a line, its quotes as quotes, and no small print of Discord’s.', () => {
  const { components } = answerReply(viewOf(base), need(base.facts, 'harbour-opened'));
  expect(cardMarkdown(components as APIMessageTopLevelComponent[])).toBe(
    '**7 February 1855** · The harbour opened on 7 February 1855.\n\n> the words of harbour-opened\n\n— **Vera Orlova**, 11 March 2014, *The Harbour and its Light*, Coastal Review,\u00a0¶4\n',
  );
});

it('A time of Discord’s is a date in Markdown.', () => {
  expect(cardMarkdown([{ type: 10, content: 'until <t:1735689600:F>' }])).toBe('until 2025-01-01\n');
});
