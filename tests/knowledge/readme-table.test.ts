import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkReadmeTable, writeReadmeTable } from '../../src/knowledge/readme-table.ts';

describe('the table of counts in a README', () => {
  let dir: string;
  const readme = () => join(dir, 'README.md');

  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'readme-'));
    writeFileSync(readme(), 'Before\n<!-- counts -->\nold\n<!-- /counts -->\nAfter\n');
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is written between its marks, and nothing else is touched', () => {
    writeReadmeTable(dir, '| facts | 1 $& |');
    expect(readFileSync(readme(), 'utf8')).toBe(
      'Before\n<!-- counts -->\n| facts | 1 $& |\n<!-- /counts -->\nAfter\n',
    );
  });

  it('is a problem when it is out of date, and none once written', () => {
    expect(checkReadmeTable(dir, '| facts | 1 |')).toHaveLength(1);
    writeReadmeTable(dir, '| facts | 1 |');
    expect(checkReadmeTable(dir, '| facts | 1 |')).toEqual([]);
  });

  it('is not asked of a README without marks, nor of a pack without README', () => {
    writeFileSync(readme(), 'No table here');
    expect(checkReadmeTable(dir, '| facts | 1 |')).toEqual([]);
    expect(checkReadmeTable(join(dir, 'nowhere'), '| facts | 1 |')).toEqual([]);
  });
});
