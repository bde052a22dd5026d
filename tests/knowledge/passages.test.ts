import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passageFinder } from '../../src/knowledge/passages.ts';
import { readTexts } from '../../src/knowledge/texts.ts';
import { baseOf, byId, quote, statedSource } from '../fixtures/base.ts';
import { packFolder } from '../fixtures/packs/pack-folder.ts';

const source = statedSource({ id: 'orlova-2014' });
const base = baseOf([], { sources: byId([source]) });

function passage(text: string, exact: string) {
  const dir = join(packFolder({ 'texts/orlova-2014.txt': `${text}\n` }), 'texts');
  return passageFinder(base, readTexts(dir, [source.id]).texts)(quote(exact, 1, source.id));
}

describe('passageFinder()', () => {
  it('finds the sentence that holds a quote, and what stands around both', () => {
    expect(
      passage('The gate closed. At dusk the light failed twice. Nobody came.', 'the light failed'),
    ).toEqual({
      before: 'The gate closed. ',
      lead: 'At dusk ',
      quoted: 'the light failed',
      rest: ' twice. ',
      after: 'Nobody came.',
    });
  });

  it('keeps a reference mark with the sentence before it', () => {
    const text = 'The harbour lies in the north.[1] The light failed twice.[12] Nobody came.';
    expect(passage(text, 'The light failed twice')).toEqual({
      before: 'The harbour lies in the north.[1] ',
      lead: '',
      quoted: 'The light failed twice',
      rest: '.[12] ',
      after: 'Nobody came.',
    });
  });

  it('finds nothing where the text is not at hand', () => {
    expect(passage('The gate closed.', 'the light failed')).toBeUndefined();
  });
});
