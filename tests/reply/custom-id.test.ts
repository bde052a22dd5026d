import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, fitsCustomId, markedWith, readCustomId } from '../../src/reply/custom-id.ts';
import { packMark } from '../../src/reply/token.ts';
import { DISCORD } from '../fixtures/discord-limits.ts';

const action = fc.stringMatching(/^[a-z]{1,12}$/);
const arg = fc.string({
  unit: fc.constantFrom('a', '|', '%', '7C', '25', '%7C', '島', '1', ' '),
  maxLength: 8,
});
const args = fc.array(arg, { maxLength: 6 });

describe('customId()', () => {
  it('is read back as it was written, whatever the arguments are', () => {
    fc.assert(
      fc.property(action, args, (name, values) => {
        fc.pre(fitsCustomId(name, ...values));
        expect(readCustomId(customId(name, ...values))).toEqual({ action: name, args: values });
      }),
    );
  });

  it('gives different actions and arguments different ids', () => {
    fc.assert(
      fc.property(action, args, args, (name, some, others) => {
        fc.pre(fitsCustomId(name, ...some) && fitsCustomId(name, ...others));
        const isSame = JSON.stringify(some) === JSON.stringify(others);
        expect(customId(name, ...some) === customId(name, ...others)).toBe(isSame);
      }),
    );
  });

  it('is never longer than Discord takes: it throws, as its twin says beforehand', () => {
    fc.assert(
      fc.property(action, fc.string({ maxLength: 120 }), (name, long) => {
        if (fitsCustomId(name, long))
          expect(customId(name, long).length).toBeLessThanOrEqual(DISCORD.customId);
        else expect(() => customId(name, long)).toThrow(RangeError);
      }),
    );
    expect(fitsCustomId('a', 'x'.repeat(DISCORD.customId - 9))).toBe(true);
    expect(fitsCustomId('a', 'x'.repeat(DISCORD.customId - 8))).toBe(false);
  });

  it('takes numbers, and gives them back as text', () => {
    expect(readCustomId(customId('timeline', '', 3))).toEqual({ action: 'timeline', args: ['', '3'] });
  });
});

describe('readCustomId()', () => {
  it.each(['', 'x', '1', '1|', '|', '0|fact|a', '2|fact|a', '10|fact|a', ' 1|fact', 'fact|a', 'v1|fact|a'])(
    'makes nothing of %j, which is foreign or of another version',
    (id) => {
      expect(readCustomId(id)).toBeUndefined();
    },
  );

  it('understands the ids that are out there in old messages: they may never change', () => {
    expect(readCustomId('1|fact|aBc-_123')).toEqual({ action: 'fact', args: ['aBc-_123'] });
    expect(readCustomId('1|post|fact|aBc-_123|')).toEqual({ action: 'post', args: ['fact', 'aBc-_123', ''] });
    expect(readCustomId('1|ask|a%7Cb%25c')).toEqual({ action: 'ask', args: ['a|b%c'] });
    expect(readCustomId('1|pick')).toEqual({ action: 'pick', args: [] });
  });

  it('never throws, whatever Discord sends', () => {
    fc.assert(fc.property(fc.string({ maxLength: 120 }), (id) => void readCustomId(id)));
  });
});

describe('markedWith()', () => {
  const components = (id: string) => [{ type: 1, components: [{ type: 2, custom_id: id, label: '1|x' }] }];

  it('puts the pack into every custom id, within Discord’s limit, and nowhere else', () => {
    fc.assert(
      fc.property(action, args, (name, values) => {
        fc.pre(fitsCustomId(name, ...values));
        const [row] = markedWith(components(customId(name, ...values)), packMark('harbour'));
        const [button] = row?.components ?? [];
        expect(button?.label).toBe('1|x');
        expect(button?.custom_id.length).toBeLessThanOrEqual(DISCORD.customId);
        expect(readCustomId(button?.custom_id ?? '')).toEqual({
          action: name,
          args: values,
          pack: packMark('harbour'),
        });
      }),
    );
  });

  it('leaves the ids of a pack without an id as they have always been', () => {
    expect(markedWith(components('1|fact|a'), packMark(''))).toEqual(components('1|fact|a'));
  });

  it('has marks that may never change: they stand in messages', () => {
    expect([packMark('harbour'), packMark('canal'), packMark('')]).toEqual(['qnT2', 'FQEo', undefined]);
  });
});
