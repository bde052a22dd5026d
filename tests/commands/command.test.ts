import { describe, expect, it } from 'vitest';
import { textOption } from '../../src/commands/command.ts';
import { invocation } from '../fixtures/invoke.ts';

describe('textOption()', () => {
  it('gives a text without the space around it', () => {
    expect(textOption(invocation('ask', { query: '  the light ' }), 'query')).toBe('the light');
  });

  it.each([{}, { query: '' }, { query: ' \n ' }, { query: 3 }, { query: true }])(
    'gives nothing for %j',
    (options) => {
      expect(textOption(invocation('ask', options), 'query')).toBeUndefined();
    },
  );
});
