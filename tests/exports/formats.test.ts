import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ENTRY_FORMATS } from '../../src/exports/formats.ts';
import { readDocument } from '../../src/knowledge/import/read-file.ts';
import { aFact, baseOf, quote } from '../fixtures/base.ts';
import { viewOf } from '../fixtures/view.ts';
import { realBase } from '../golden/real-base.ts';

const { base } = realBase();
const facts = [...base.facts.values()];
const exacts = facts.flatMap(({ quotes }) => quotes.map(({ exact }) => exact));
const written = (name: string, of = base) =>
  ENTRY_FORMATS[name]?.write(viewOf(of), [...of.facts.values()]) ?? '';

describe('the files of entries', () => {
  it('have every quote in the bytes of the record: CSV', () => {
    const rows = parse(String(written('csv')), { columns: true }) as { quote: string; id: string }[];
    expect(rows.map((row) => row.quote)).toEqual(exacts);
  });

  it('have every quote in the bytes of the record: DOCX, the same bytes each time', async () => {
    const bytes = written('docx');
    expect(bytes).toEqual(written('docx'));
    const { paragraphs } = await readDocument('a.docx', bytes as Uint8Array);
    for (const exact of exacts) expect(paragraphs).toContain(exact.trim());
  }, 30_000);

  it('have every quote as a note of its source: RIS', () => {
    const records = String(written('ris')).split('ER  - \r\n');
    expect(records.length - 1).toBe(exacts.length);
    for (const [at, exact] of exacts.entries())
      expect(records[at]).toContain(`N1  - “${exact.replace(/\s+/g, ' ').trim()}”`);
  });

  it('have a card for each quote in four columns: Anki', () => {
    const lines = String(written('anki'))
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines.length).toBe(exacts.length);
    for (const line of lines) expect(line.split('\t')).toHaveLength(4);
  });

  it('do not let a record run a formula, end a cell or open a tag', () => {
    const hostile = baseOf([aFact('a-fact', { claim: '=1+1', quotes: [quote('a "b", c\td <b>x</b> *y*')] })]);
    expect(String(written('csv', hostile))).toContain(`'=1+1,"a ""b"", c`);
    expect(String(written('anki', hostile))).toContain('&#60;b&#62;');
    expect(String(written('markdown', hostile))).toContain('\\<b\\>x\\</b\\> \\*y\\*');
  });
});
