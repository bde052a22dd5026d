import { describe, expect, it } from 'vitest';
import { uniqueIds } from '../../../src/knowledge/rules/unique-ids.ts';
import { aFact, packOf } from '../../fixtures/packs/pack-of.ts';

describe('uniqueIds()', () => {
  it('passes ids that are lower-case words joined by hyphens, each once', () => {
    expect(uniqueIds(packOf({ fact: { 'canal/opened-1794': aFact(), 'canal/closed': aFact() } }))).toEqual(
      [],
    );
  });

  it('fails a fact id that another topic has taken', () => {
    expect(uniqueIds(packOf({ fact: { 'canal/opened': aFact(), 'town/opened': aFact() } }))).toEqual([
      {
        file: 'facts/town/opened.yaml',
        path: '',
        message: expect.stringContaining('taken by facts/canal/opened.yaml'),
      },
    ]);
  });

  it('fails an id that is withdrawn, yet is a fact or leads to one', () => {
    const withdrawn = { date: '2026-03-02', reason: 'the author took it back' };
    const fact = { 'canal/opened': { ...aFact(), merged: ['dug'] } };
    expect(uniqueIds(packOf({ fact, withdrawn: { lost: withdrawn } }))).toEqual([]);
    expect(uniqueIds(packOf({ fact, withdrawn: { opened: withdrawn, dug: withdrawn } }))).toEqual(
      ['opened', 'dug'].map((path) => ({
        file: 'withdrawn.yaml',
        path,
        message: expect.stringContaining('facts/canal/opened.yaml'),
      })),
    );
  });

  it('fails a file whose name is no id', () => {
    expect(uniqueIds(packOf({ fact: { 'canal/Opened 1794': aFact() } }))).toEqual([
      { file: 'facts/canal/Opened 1794.yaml', path: '', message: expect.stringContaining('is no id') },
    ]);
  });
});
