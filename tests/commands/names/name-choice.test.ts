import { describe, expect, it } from 'vitest';
import { nameChoice } from '../../../src/commands/names/name-choice.ts';
import type { Name } from '../../../src/facts/name.ts';
import { customId } from '../../../src/reply/custom-id.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { DISCORD, overLimits, textsOf } from '../../fixtures/discord-limits.ts';
import { viewOf } from '../../fixtures/view.ts';

const two: readonly Name[] = [
  { id: 'junichiro', name: 'Junichiro Koizumi', kind: 'person', role: 'former Prime Minister', aliases: [] },
  { id: 'toshiaki', name: 'Toshiaki Koizumi', kind: 'person', aliases: [] },
];

describe('nameChoice()', () => {
  it('offers names in private with what tells them apart: the role, else the kind', () => {
    const reply = nameChoice(viewOf(), 'several', 'Koizumi', two);
    expect(reply).toMatchObject({ ephemeral: true, outcome: 'closest' });
    expect(textsOf(reply).join('\n')).toBe(
      '**“Koizumi” may mean one of these:**\n- Junichiro Koizumi · former Prime Minister\n- Toshiaki Koizumi · person',
    );
    expect(reply.menus?.[0]).toMatchObject({
      custom_id: customId('who'),
      options: [
        { label: 'Junichiro Koizumi', value: tokenOf('junichiro'), description: 'former Prime Minister' },
        { label: 'Toshiaki Koizumi', value: tokenOf('toshiaki'), description: 'person' },
      ],
    });
  });

  it('repeats what was typed literally', () => {
    const [text] = textsOf(nameChoice(viewOf(), 'closest', '**@everyone** {{name}} $t(ask.name)', two));
    expect(text).toContain('\\*\\*\\@everyone\\*\\* {{name}} $t\\(ask.name\\)');
  });

  it('keeps within Discord’s limits with hundreds of long names, and with none', () => {
    const many = Array.from(
      { length: 300 },
      (_, at): Name => ({
        id: `n-${at}`,
        name: `Name ${at} ${'long '.repeat(200)}`,
        kind: 'term',
        aliases: [],
      }),
    );
    const reply = nameChoice(viewOf(), 'none', 'x'.repeat(4000), many);
    expect(overLimits(reply)).toEqual([]);
    expect(reply.menus?.[0]?.options).toHaveLength(DISCORD.choices);
    expect(overLimits(nameChoice(viewOf(), 'none', 'x', []))).toEqual([]);
  });
});
