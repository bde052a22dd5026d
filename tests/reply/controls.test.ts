import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { button, menu } from '../../src/reply/controls.ts';
import { DISCORD, messageOverLimits } from '../fixtures/discord-limits.ts';
import { longText, markdownText } from '../fixtures/markdown-text.ts';

const words = fc.oneof(markdownText(60), longText(500));
const inRow = (...components: unknown[]) => [{ type: ComponentType.ActionRow, components }];

describe('button()', () => {
  it('carries its label, its id and a quiet style unless it is said', () => {
    expect(button('Cite', '1|cite|a')).toEqual({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Cite',
      custom_id: '1|cite|a',
    });
    expect(button('Post', 'id', ButtonStyle.Primary)).toMatchObject({ style: ButtonStyle.Primary });
  });

  it('is within Discord’s limits, whatever its label', () => {
    fc.assert(
      fc.property(words, (label) => {
        expect(messageOverLimits(inRow(button(label, 'id')))).toEqual([]);
      }),
    );
  });
});

describe('menu()', () => {
  it('offers its options in their order, each with what it sends', () => {
    const options = [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2', description: 'The second' },
    ];
    expect(menu('Choose', 'id', options)).toEqual({
      type: ComponentType.StringSelect,
      custom_id: 'id',
      placeholder: 'Choose',
      options,
    });
  });

  it('offers no more than Discord takes', () => {
    const options = Array.from({ length: 60 }, (_, at) => ({ label: `l ${at}`, value: String(at) }));
    expect(menu('Choose', 'id', options).options).toHaveLength(DISCORD.choices);
  });

  it('is within Discord’s limits, whatever it offers', () => {
    const option = fc.record({ label: words, description: fc.option(words, { nil: undefined }) });
    fc.assert(
      fc.property(words, fc.array(option, { minLength: 1, maxLength: 40 }), (placeholder, options) => {
        const valued = options.map((one, at) => ({ ...one, value: String(at) }));
        expect(messageOverLimits(inRow(menu(placeholder, 'id', valued)))).toEqual([]);
      }),
    );
  });
});
