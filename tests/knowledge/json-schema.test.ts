import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas, writeJsonSchemas } from '../../src/knowledge/json-schema.ts';
import { emptyFolder } from '../fixtures/packs/pack-folder.ts';

/** Each schema in a folder, by file name. */
const schemasIn = (folder: string): Record<string, unknown> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );

describe('jsonSchemas()', () => {
  it('are what knowledge/schema holds: run npm run -s knowledge -- schema after a change', () => {
    expect(schemasIn('knowledge/schema')).toEqual(jsonSchemas());
  });

  it('rejects unknown keys in an editor as the reader does', () => {
    expect(jsonSchemas()['fact.schema.json']).toMatchObject({
      additionalProperties: false,
      required: ['kind', 'claim', 'asks', 'quotes'],
    });
  });
});

describe('writeJsonSchemas()', () => {
  it('writes a file for each kind of record', () => {
    const dir = emptyFolder();
    writeJsonSchemas(dir);
    expect(schemasIn(join(dir, 'schema'))).toEqual(jsonSchemas());
  });
});
