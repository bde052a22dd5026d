import { describe, expect, it } from 'vitest';
import { whatToLookAt } from '../../../src/knowledge/import/look-at.ts';

describe('whatToLookAt()', () => {
  it('finds heads, captions and paragraphs that end in the middle of a sentence', () => {
    const text = [
      'The inquest',
      '⟦p. 2⟧',
      'A whole sentence.',
      'A sentence that runs over the end of the column and that the import could not join to the rest of',
      'Figure 2. The breakwater in 1871.',
      '図1　防波堤',
      'He said: “We have built a wall.”',
      '防波堤は着工された。',
    ].join('\n');
    expect(whatToLookAt(text)).toEqual([
      '¶1 looks like a head: The inquest',
      expect.stringMatching(/^¶3 ends in the middle of a sentence: A sentence/),
      '¶4 looks like a caption: Figure 2. The breakwater in 1871.',
      '¶5 looks like a caption: 図1　防波堤',
    ]);
  });

  it('finds letters that could not be read', () => {
    expect(whatToLookAt('A w\ufffdll of ch\ue001lk.')).toEqual([
      expect.stringContaining('¶1 has letters that could not be read (U+FFFD, U+E001)'),
    ]);
  });
});
