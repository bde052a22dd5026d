import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notice } from '../../src/reply/notice.ts';
import { overLimits, textsOf } from '../fixtures/discord-limits.ts';
import { effects, longText, markdownText } from '../fixtures/markdown-text.ts';

describe('notice()', () => {
  it('is for the asker alone and no outcome of a search', () => {
    expect(notice('Say what you want to know.')).toMatchObject({ outcome: 'notice', ephemeral: true });
  });

  it('shows text from a person without mention or markdown, within Discord’s limits', () => {
    fc.assert(
      fc.property(fc.oneof(markdownText(80), longText(9000)), (typed) => {
        const reply = notice(`“${typed}” is no date: write 2014.`);
        expect(overLimits(reply)).toEqual([]);
        expect(effects(textsOf(reply).join('\n'))).toEqual([]);
      }),
    );
  });
});
