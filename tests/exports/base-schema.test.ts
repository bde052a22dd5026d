import { describe, expect, it } from 'vitest';
import { baseSchema, exportedBase } from '../../src/exports/base-schema.ts';
import { exportBase } from '../../src/knowledge/export.ts';
import { realBase } from '../golden/real-base.ts';

describe('the schema of the exported base', () => {
  const document = JSON.parse(JSON.stringify(exportBase(realBase().base)));

  it('describes every field of the document, and allows no others', () => {
    expect(exportedBase.safeParse(document).error?.issues ?? []).toEqual([]);
    expect(Object.keys((baseSchema() as { properties: object }).properties)).toEqual(Object.keys(document));
    expect(exportedBase.safeParse({ ...document, more: 1 }).success).toBe(false);
    const [fact, ...others] = document.facts;
    expect(exportedBase.safeParse({ ...document, facts: [{ ...fact, more: 1 }, ...others] }).success).toBe(
      false,
    );
  });

  it('has the page and the number that a text prints for a quote', () => {
    const [fact, ...others] = document.facts;
    const quotes = fact.quotes.map((quote: object) => ({ ...quote, page: 'xii', numbered: '12' }));
    const { data } = exportedBase.safeParse({ ...document, facts: [{ ...fact, quotes }, ...others] });
    expect(data?.facts[0]?.quotes).toEqual(quotes);
  });
});
