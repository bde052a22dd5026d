import { describe, expect, it } from 'vitest';
import { citationLine } from '../../src/citation/citation-line.ts';
import { citedOf } from '../../src/citation/fact-citations.ts';
import { asMarkdown } from '../../src/citation/spans.ts';
import { TEXT_STYLES } from '../../src/citation/styles.ts';
import { smallBase, statedSource, vagueSource } from '../fixtures/base.ts';

const togo = { given: 'Kazuhiko', family: 'Togo' };
const cited = (source = statedSource(), parts: object = {}) =>
  Object.fromEntries(
    TEXT_STYLES.map((style) => [
      style.id,
      asMarkdown(style.citing([source]).citation(source, { paragraph: 17, speaker: togo, ...parts })),
    ]),
  );

describe('an indirect quotation', () => {
  it('names the speaker and who quotes, as each manual has it', () => {
    expect(cited()).toEqual({
      apa: '(Togo, as cited in Orlova, 2014, para. 17)',
      mla: '(qtd. in Orlova)',
      'chicago-notes': expect.stringMatching(
        /^Kazuhiko Togo, quoted in Vera Orlova, “The Harbour .*, para\. 17\.$/,
      ),
      'chicago-author-date': '(Togo, quoted in Orlova 2014, para. 17)',
      harvard: '(Togo, quoted in Orlova, 2014, para. 17)',
      gost: '[Цит. по: Orlova, 2014, абз. 17]',
      ieee: 'Togo, quoted in [1, para. 17]',
      vancouver: '(Togo, quoted in 1)',
    });
  });

  it('is none where the speaker is the author', () => {
    const [base, source] = [smallBase(), statedSource()];
    const own = { source: source.id, paragraph: 17, exact: 'We wait', speaker: 'Vera Orlova' };
    const place = citedOf(base, own);
    for (const style of TEXT_STYLES)
      expect(style.citing([source]).citation(source, place)).toEqual(
        style.citing([source]).citation(source, { paragraph: 17 }),
      );
    expect(citationLine(source, own)).toMatch(/^\*\*Vera Orlova\*\*, 11 March 2014/);
    expect(citedOf(base, { ...own, speaker: 'Ann Lunn' }).speaker).toEqual({ literal: 'Ann Lunn' });
  });

  it('of a speaker without a name says who it was', () => {
    const speaker = { literal: 'a harbour official' };
    expect(cited(statedSource(), { speaker })['apa']).toBe(
      '(a harbour official, as cited in Orlova, 2014, para. 17)',
    );
  });

  it('in a text without an author points to the text', () => {
    expect(cited(vagueSource())['mla']).toBe('(qtd. in Report on the lighthouse fire)');
  });
});

describe('a citation in a text with pages', () => {
  it('has the page', () => {
    expect(cited(statedSource(), { page: '12', speaker: undefined })).toMatchObject({
      apa: '(Orlova, 2014, p. 12)',
      mla: '(Orlova 12)',
      harvard: '(Orlova, 2014, p. 12)',
      gost: '[Orlova, 2014, с. 12]',
    });
  });
});
