import { existsSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { createRegistry } from '../src/commands/registry.ts';
import { standalone } from '../src/commands/services.ts';
import { LANGUAGES, type Language } from '../src/language/language.ts';
import { fakeSearcher } from './fixtures/fake-searcher.ts';
import { realBase } from './golden/real-base.ts';

type Texts = Readonly<Record<Language, string>>;
interface Listing {
  readonly name: string;
  readonly description: Texts;
  readonly summary: Texts;
  readonly expanded: Texts;
  readonly tags: readonly string[];
  readonly languages: readonly string[];
  readonly links: Readonly<Record<string, string>>;
  readonly icon: string;
  readonly cover: string;
  readonly carousel: readonly { readonly picture: string; readonly shows: string }[];
}

const FOLDER = 'docs/directory';
const listing = load(readFileSync(`${FOLDER}/listing.yaml`, 'utf8')) as Listing;
const { base } = realBase();

/** Width and height of a PNG (RFC 2083, 4.1.1). */
function sizeOf(picture: string): [number, number] {
  const bytes = readFileSync(`${FOLDER}/${picture}`);
  expect(bytes.subarray(1, 4).toString(), picture).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('docs/directory', () => {
  it.each(LANGUAGES)('keeps Discord’s limits of length: %s', (language) => {
    expect([...listing.name].length).toBeLessThanOrEqual(32);
    expect(listing.description[language].length).toBeLessThanOrEqual(400);
    expect(listing.summary[language].length).toBeLessThanOrEqual(200);
    expect(listing.expanded[language].length).toBeLessThan(2_000);
    for (const text of [listing.description, listing.summary, listing.expanded])
      expect(text[language].trim().length).toBeGreaterThan(40);
  });

  it('has five different tags at most, of 20 characters at most', () => {
    expect(new Set(listing.tags).size).toBe(listing.tags.length);
    expect(listing.tags.length).toBeLessThanOrEqual(5);
    for (const tag of listing.tags) expect(tag.length, tag).toBeLessThanOrEqual(20);
  });

  it.each(LANGUAGES)('names commands as they are called: %s', (language) => {
    const { commands } = createRegistry({ ...standalone(), base, searcher: fakeSearcher() });
    const called = [...commands.values()].map(({ data }) =>
      language === 'en' ? data.name : (data.name_localizations?.[language] ?? data.name),
    );
    const named = Array.from(listing.expanded[language].matchAll(/`\/([^`]+)`/g), ([, name]) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(called).toEqual(expect.arrayContaining(named));
  });

  it('says of the fact base what it has', () => {
    expect(base.sources.size).toBe(5);
    expect(base.title.en).toBe('Japan–Russia relations, 2014–2016');
    expect(listing.expanded.en).toContain('on Japan–Russia relations, from five articles of 2014–2016');
    expect(listing.languages).toEqual(LANGUAGES);
  });

  it('has the files that it names, pictures in Discord’s shapes', () => {
    for (const path of Object.values(listing.links)) expect(existsSync(path), path).toBe(true);
    const [width, height] = sizeOf(listing.icon);
    expect([width, height]).toEqual([1024, 1024]);
    for (const picture of [listing.cover, ...listing.carousel.map((one) => one.picture)]) {
      const [wide, high] = sizeOf(picture);
      expect(wide / high, picture).toBeCloseTo(16 / 9, 2);
    }
  });
});
