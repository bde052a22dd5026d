import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, literal } from '../../src/reply/escape.ts';
import { unescaped } from '../fixtures/discord-limits.ts';
import { effects, markdownText } from '../fixtures/markdown-text.ts';

const forAll = (property: (text: string) => void): void =>
  fc.assert(fc.property(markdownText(40), (text) => void property(text)));
const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

describe('effects(), by which these tests judge', () => {
  it.each([
    ['**a**', 'bold'],
    ['*a*', 'italics'],
    ['_a_', 'underline'],
    ['~~a~~', 'strike'],
    ['||a||', 'spoiler'],
    ['`a`', 'code'],
    ['[a](b)', 'link'],
    ['https://a', 'address'],
    ['<@1>', 'mention'],
    ['@everyone', 'everyone'],
    [':smile:', 'emoji'],
    ['# a', 'heading'],
    ['-# a', 'small'],
    ['1. a', 'list'],
    ['- a', 'list'],
    ['> a', 'block'],
  ])('sees what %s does', (text, effect) => {
    expect(effects(text)).toContain(effect);
  });
});

describe('escapeMarkdown()', () => {
  it('leaves no markdown and no mention in effect, whatever a person types', () => {
    forAll((typed) => expect(effects(escapeMarkdown(typed))).toEqual([]));
  });

  it('shows what was typed, but for invisible controls', () => {
    const visible = (typed: string): string => typed.replace(/[\p{Cf}\p{Cc}]/gu, ' ');
    forAll((typed) => expect(unescaped(escapeMarkdown(typed))).toBe(visible(typed)));
  });

  it('takes out what would turn the reading direction or break the line', () => {
    expect(escapeMarkdown('a\u202eb\nc\u200bd')).toBe('a b c d');
  });
});

describe('literal()', () => {
  it('leaves no markdown in effect in a text of the pack', () => {
    forAll((text) => expect(effects(literal(text))).toEqual([]));
  });

  it('keeps every character, white space apart', () => {
    forAll((text) => expect(unescaped(literal(text))).toBe(oneLine(text)));
  });

  it('does not touch ordinary prose', () => {
    const prose = 'In early-2013 (so the page) he said: “2+2” […] – it’s ¥5.50.';
    expect(literal(prose)).toBe(prose);
  });
});
