import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listReply } from '../../src/reply/list-reply.ts';
import { overLimits, textsOf } from '../fixtures/discord-limits.ts';
import { longText, markdownText } from '../fixtures/markdown-text.ts';
import { viewOf } from '../fixtures/view.ts';

const view = viewOf();

describe('listReply()', () => {
  it('shows the title and every line where there is room', () => {
    const reply = listReply(view, 'Title', ['- one', '- two'], 'ask for less');
    expect(reply).toMatchObject({ outcome: 'answer', ephemeral: false });
    expect(textsOf(reply)).toEqual(['### Title', '- one\n- two']);
  });

  it('carries a colour only where it is given one', () => {
    expect(JSON.stringify(listReply(view, 'T', [], 'h'))).not.toContain('accent_color');
    expect(listReply(view, 'T', [], 'h', 0xff).components[0]).toMatchObject({ accent_color: 0xff });
  });

  it('counts the lines left out and says how to see them', () => {
    const lines = Array.from({ length: 100 }, (_, at) => `- ${at} ${'word '.repeat(20)}`);
    const texts = textsOf(listReply(view, 'Title', lines, 'narrow it'));
    const kept = texts[1]?.split('\n') ?? [];
    expect(kept).toEqual(lines.slice(0, kept.length));
    expect(texts[2]).toContain(`${lines.length - kept.length} more: narrow it`);
  });

  it('fits Discord’s limits, whatever it lists', () => {
    const lines = fc.array(fc.oneof(markdownText(40), longText(4500)), { maxLength: 200 });
    fc.assert(
      fc.property(lines, fc.oneof(markdownText(40), longText(4500)), (all, title) => {
        expect(overLimits(listReply(view, title, all, 'narrow it'))).toEqual([]);
      }),
    );
  });
});
