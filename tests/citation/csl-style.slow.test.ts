import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadItem } from '@citation-js/core';
import CSL from 'citeproc';
import { describe, expect, it } from 'vitest';
import { asPlain } from '../../src/citation/spans.ts';
import { type CslFile, cslFile } from '../../src/citation/style-files.ts';
import { TEXT_STYLES } from '../../src/citation/styles.ts';
import type { Source } from '../../src/facts/source.ts';
import { importReferences } from '../../src/knowledge/import/references.ts';
import { readRecords } from '../../src/knowledge/read.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';
import { STATED } from './stated-items.ts';

const FILES: Readonly<Record<string, CslFile>> = {
  apa: 'apa',
  mla: 'modern-language-association',
  'chicago-author-date': 'chicago-author-date',
  'chicago-notes': 'chicago-fullnote-bibliography',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
  vancouver: 'vancouver',
};

/** citeproc-js alone, with nothing of ours between it and the item. */
function oracle(file: CslFile) {
  let item: ReadItem | undefined;
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag: string) => cslFile(tag === 'en-GB' ? tag : 'en-US'),
      retrieveItem: () => item,
    } as never,
    cslFile(file),
    'en-US',
  );
  engine.setOutputFormat('text');
  return (one: ReadItem) => {
    item = one;
    engine.updateItems([one.id]);
    const [, [entry = '']] = engine.makeBibliography() || [{}, ['']];
    const citation = engine.makeCitationCluster([{ id: one.id, locator: '12', label: 'page' }]);
    return [entry, citation].map((text) => text.trim());
  };
}

/**
 * An item as the oracle gets it. A treaty has its title in APA too, of which the file prints only the place (APA 7, chapter 11); a
 * speech has its occasion and day in MLA and others, whose files go by older names for them (MLA 9, appendix 2, "Lectures").
 */
function asTheManualSays(item: ReadItem, style: string): ReadItem {
  if (item.type === 'treaty' && style === 'apa') return { ...item, type: 'legislation' };
  if (item.type !== 'speech') return item;
  return { ...item, event: item['event-title'], 'event-date': item.issued };
}

/** The title of an interview ends before who asked, and no section sign stands alone (Chicago 14.211, 14.281). */
const mended = (text: string): string =>
  text.replace(/(?<![.?!”])(?= Interview by )/, '.').replace(' § (', ' (');

/** The items as sources, by way of the import, the YAML and the check of records. */
function imported(): ReadonlyMap<string, Source> {
  return new Map(
    STATED.map((item) => {
      const dir = emptyFolder();
      importReferences([item], dir, 'refs.json');
      const [file = ''] = readdirSync(join(dir, 'sources')).map((name) => join(dir, 'sources', name));
      writeFileSync(file, readFileSync(file, 'utf8').replace('standpoint: ""', 'standpoint: A scholar.'));
      const [filed] = readRecords(dir).records.source;
      return [item.id, { ...(filed?.record ?? expect.unreachable(item.id)), id: item.id }];
    }),
  );
}

describe('a source that is wholly stated', { timeout: 60_000 }, () => {
  it.each(Object.entries(FILES))('is cited in %s as citeproc-js cites it', (id, file) => {
    const style = TEXT_STYLES.find((one) => one.id === id) ?? expect.unreachable(id);
    const cite = oracle(file);
    const sources = imported();
    const ours = STATED.map((item) => {
      const source = sources.get(item.id) ?? expect.unreachable(item.id);
      const citing = style.citing([source]);
      return [
        item.id,
        asPlain(citing.reference(source)),
        asPlain(citing.citation(source, { paragraph: 1, page: '12' })),
      ];
    });
    const theirs = STATED.map((item) => [item.id, ...cite(asTheManualSays(item, id)).map(mended)]);
    expect(ours).toHaveLength(60);
    expect(ours).toEqual(theirs);
  });
});
