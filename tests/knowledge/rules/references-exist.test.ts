import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../src/knowledge/problem.ts';
import { referencesExist } from '../../../src/knowledge/rules/references-exist.ts';
import { aFact, aTopic, type Parts, packOf } from '../../fixtures/packs/pack-of.ts';

const check = (parts: Parts) => referencesExist(packOf(parts)).map(problemLine);
const fact = { 'canal/opened': aFact() };
const side = (id: string) => ({ label: 'one', facts: [id] });

describe('referencesExist()', () => {
  it('passes records that name what is there', () => {
    expect(
      check({
        fact,
        topic: { canal: aTopic({ core: ['opened'] }) },
        contrast: {
          length: { type: 'differ', question: 'How long?', sides: [side('opened'), side('opened')] },
        },
        prompt: { why: { kind: 'opening', question: 'Why?', facts: [], contrast: 'length' } },
      }),
    ).toEqual([]);
  });

  it('fails a fact whose folder or further topic is no topic', () => {
    expect(check({ fact: { 'town/opened': aFact({ also: ['rail'] }) } })).toEqual([
      expect.stringMatching(/^facts\/town\/opened\.yaml:also: there is no topic 'town'/),
      expect.stringContaining("no topic 'rail'"),
    ]);
  });

  it('fails a core fact that is not there, or is of another topic', () => {
    const topic = { canal: aTopic(), town: aTopic({ core: ['gone', 'opened'] }) };
    expect(check({ fact, topic })).toEqual([
      expect.stringContaining("topics/town.yaml:core: there is no fact 'gone'"),
      "topics/town.yaml:core: 'opened' is not a fact of this topic",
    ]);
  });

  it('fails a contrast and a prompt that cite what is not there', () => {
    const contrast = {
      length: { type: 'differ' as const, question: 'How long?', sides: [side('opened'), side('gone')] },
    };
    const prompt = { why: { kind: 'opening' as const, question: 'Why?', facts: ['gone'], contrast: 'lost' } };
    expect(check({ fact, contrast, prompt })).toEqual([
      expect.stringMatching(/^contrasts\/length\.yaml:sides\.1\.facts: .*'gone'/),
      expect.stringMatching(/^prompts\/why\.yaml:facts: .*'gone'/),
      expect.stringMatching(/^prompts\/why\.yaml:contrast: .*'lost'/),
    ]);
  });

  it('fails a prompt that cites nothing', () => {
    expect(check({ prompt: { why: { kind: 'opening', question: 'Why?', facts: [] } } })).toEqual([
      'prompts/why.yaml:facts: a prompt cites at least one fact or contrast',
    ]);
  });
});
