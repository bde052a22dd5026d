import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FactInput } from '../../../src/knowledge/curating/fact-input.ts';
import { parseFact } from '../../../src/knowledge/curating/fact-record.ts';
import { changedFactYaml, factYaml } from '../../../src/knowledge/curating/fact-yaml.ts';

const FACT: FactInput = {
  kind: 'position',
  holder: 'Josiah Pell',
  when: { date: '1794-06-04', basis: 'inferred', from: '“opened on 4 June 1794”, he spoke then' },
  claim: 'Pell: the locks must be wide enough for two boats',
  asks: ['who wanted wide locks', 'why two boats: side by side'],
  quotes: [
    {
      source: 'calder-2009',
      paragraph: 5,
      page: '12-13',
      numbered: 7,
      exact: 'wide enough for two boats side by side',
      speaker: 'Josiah Pell',
    },
    { source: 'calder-2009', paragraph: 4, numbered: 'iv', exact: 'before the locks were dug', leadIn: true },
  ],
  also: ['town'],
  translations: { ja: { claim: 'ペル：閘門は二隻分の幅が必要' } },
};

const WRITTEN = `# yaml-language-server: $schema=../../schema/fact.schema.json
kind: position
holder: Josiah Pell
when: { date: 1794-06-04, basis: inferred, from: "“opened on 4 June 1794”, he spoke then" }
claim: "Pell: the locks must be wide enough for two boats"
asks:
  - who wanted wide locks
  - "why two boats: side by side"
quotes:
  - source: calder-2009
    paragraph: 5
    page: 12-13
    numbered: 7
    exact: wide enough for two boats side by side
    speaker: Josiah Pell
  - source: calder-2009
    paragraph: 4
    numbered: iv
    exact: before the locks were dug
    leadIn: true
also: [town]
translations:
  ja: { claim: "ペル：閘門は二隻分の幅が必要" }
`;

/** As somebody wrote it by hand: other quotation marks, another order, notes. */
const BY_HAND = `# checked with the archive
claim: 'Saltby had a bank'   # keep it short
kind: event
asks:
    - was there a bank
    - "bank in town"   # Ines asked this
    - money house
quotes:
  - { source: calder-2009, paragraph: 6, exact: 'the town had a corn market, a bank and a theatre' }
`;

const byHand = (): FactInput => parse(BY_HAND);

describe('factYaml()', () => {
  it('writes a fact as people write it', () => {
    expect(factYaml(FACT)).toBe(WRITTEN);
  });

  it.each([
    'true',
    '- a dash first',
    'a #hash, {braces} and [brackets]',
    '“Quoted”: yes',
    "it's 5 o'clock",
    '1855',
    '  ',
    'naïve café — 日本',
  ])('is read back as it was: %j', (text) => {
    const fact: FactInput = {
      ...FACT,
      holder: text,
      claim: text,
      asks: [text, text],
      when: { date: '1855', basis: 'inferred', from: text },
      about: [{ name: text, date: '1855' }],
      translations: { ja: { claim: text }, ru: { claim: text } },
      quotes: [{ source: 'a', paragraph: 1, exact: text, sic: [text] }],
    };
    const read = parse(factYaml(fact), { schema: 'core' });
    expect(parseFact(read)).toEqual(parseFact(fact));
  });
});

describe('changedFactYaml()', () => {
  it('leaves a file alone in which nothing changed', () => {
    expect(changedFactYaml(BY_HAND, byHand())).toBe(BY_HAND);
  });

  it('adds an ask as one line, and leaves comments, order and marks alone', () => {
    const fact = { ...byHand(), asks: [...byHand().asks, 'who kept the money'] };
    expect(changedFactYaml(BY_HAND, fact)).toBe(
      BY_HAND.replace('    - money house\n', '    - money house\n    - who kept the money\n'),
    );
  });

  it('changes the line of a key, and leaves the comment behind it', () => {
    expect(changedFactYaml(BY_HAND, { ...byHand(), claim: 'Saltby: a bank' })).toBe(
      BY_HAND.replace("'Saltby had a bank'", '"Saltby: a bank"'),
    );
  });

  it('sets a key that is new behind the one before it, and takes one out with its line', () => {
    const more = changedFactYaml(BY_HAND, { ...byHand(), holder: 'Pell', also: ['town'] });
    expect(more).toBe(`${BY_HAND.replace('kind: event\n', 'kind: event\nholder: Pell\n')}also: [town]\n`);
    const less = changedFactYaml(more, byHand());
    expect(less).toBe(BY_HAND);
  });

  it('keeps the line ends of Windows', () => {
    const windows = BY_HAND.replaceAll('\n', '\r\n');
    const fact = { ...byHand(), holder: 'Pell', asks: [...byHand().asks, 'more'] };
    const changed = changedFactYaml(windows, fact);
    expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parse(changed)).toEqual(fact);
  });
});
