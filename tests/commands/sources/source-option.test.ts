import { describe, expect, it } from 'vitest';
import { sourceChoice, sourceLabel } from '../../../src/commands/sources/source-option.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { statedSource, vagueSource } from '../../fixtures/base.ts';
import { DISCORD, overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const view = viewOf();

describe('sourceLabel()', () => {
  it('says whose a source is, its title or what stands for it, and when it was written', () => {
    expect(sourceLabel(view, statedSource())).toBe('Orlova: The Harbour and its Light (11 March 2014)');
    expect(sourceLabel(view, vagueSource())).toBe('Gazette: [Report on the lighthouse fire] (c. July 2015)');
    expect(sourceLabel(view, vagueSource({ description: undefined, issued: { status: 'unknown' } }))).toBe(
      'Gazette: [untitled]',
    );
  });

  it('keeps the date at the end of a long title', () => {
    const label = sourceLabel(view, statedSource({ title: { status: 'stated', value: 'word '.repeat(60) } }));
    expect(label).toMatch(/word… \(11 March 2014\)$/);
    expect(label.length).toBeLessThanOrEqual(DISCORD.label);
  });
});

describe('sourceChoice()', () => {
  it('offers sources in private', () => {
    const reply = sourceChoice(view, 'none', 'the *Times*', [statedSource(), vagueSource()]);
    expect(reply).toMatchObject({ ephemeral: true, outcome: 'closest' });
    expect(textsOf(reply)[0]).toMatch(
      /^\*\*No source is called “the \\\*Times\\\*”\. The sources are:\*\*\n- Orlova: /,
    );
    expect(reply.menus?.[0]).toMatchObject({
      custom_id: customId('source'),
      options: [{ value: tokenOf('orlova-2014') }, { value: tokenOf('gazette') }],
    });
    expect(overLimits(reply)).toEqual([]);
  });

  it('keeps within Discord’s limits with hundreds, and with none', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      statedSource({ id: `s-${at}`, short: 'long '.repeat(50) }),
    );
    expect(overLimits(sourceChoice(view, 'several', 'x'.repeat(5000), many))).toEqual([]);
    expect(overLimits(sourceChoice(view, 'none', 'x', []))).toEqual([]);
  });
});
