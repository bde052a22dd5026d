import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDraft, readTyped } from '../../src/draft/read-draft.ts';
import { UserError } from '../../src/language/user-error.ts';

const problemOf = (name: string, bytes: Uint8Array, limits?: { ms: number; mb: number }) =>
  readDraft(name, bytes, limits).then(
    () => 'read',
    (error: unknown) => (error instanceof UserError ? error.key : String(error)),
  );

/** A Word file of one paragraph. */
const docx = (text: string) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });

describe('the reading of a draft', () => {
  it('takes Word, Markdown and plain text', async () => {
    expect(await readDraft('a.docx', docx('It says “so”.'))).toEqual(['It says “so”.']);
    expect(await readDraft('a.md', strToU8('# Title\n\nIt says “so”.'))).toContain('It says “so”.');
    expect(await readDraft('A.TXT', strToU8('It says “so”.'))).toEqual(['It says “so”.']);
  }, 60_000);

  it('reads a typed text without its emphasis, and joins lines that were broken to a width', () => {
    const lines = [
      'It says at great length that “the harbour *shall* not',
      'be closed [_sic_] to any flag of them, or of others',
      'at all”, and so it is.',
    ];
    expect(readTyped(`${lines.join('\n')}\n\na * b, snake_case_id`)).toEqual([
      'It says at great length that “the harbour shall not be closed [sic] to any flag of them, or of others at all”, and so it is.',
      'a * b, snake_case_id',
    ]);
  });

  it('says what to do about a file of another kind, too large, or broken', async () => {
    expect(await problemOf('a.odt', strToU8('x'))).toBe('draft.kind');
    expect(await problemOf('a.txt', new Uint8Array(10 * 2 ** 20 + 1))).toBe('draft.too-large');
    expect(await problemOf('a.docx', strToU8('no archive'))).toBe('draft.unreadable');
    expect(await problemOf('a.txt', new Uint8Array())).toBe('draft.unreadable');
  }, 60_000);

  it('refuses an archive that unpacks to more than a text needs', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(101 * 2 ** 20) }, { level: 1 });
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(await problemOf('a.docx', bomb)).toBe('draft.unreadable');
  }, 60_000);

  it('ends a reader that takes too long', async () => {
    expect(await problemOf('a.txt', strToU8('x'), { ms: 0, mb: 512 })).toBe('draft.exhausting');
  }, 60_000);
});
