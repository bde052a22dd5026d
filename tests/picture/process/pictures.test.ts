import { afterAll, describe, expect, it, vi } from 'vitest';
import { createPictures } from '../../../src/picture/process/pictures.ts';
import type { TimelineRequest } from '../../../src/picture/timeline/chronicle.ts';
import { harbourBase, harbourEntries } from '../dated-facts.ts';
import { islandsMap } from '../real-map.ts';

// The first picture starts the process that draws, and a busy machine takes seconds for that.
vi.setConfig({ testTimeout: 30_000 });

const pictures = createPictures(() => {});
afterAll(() => pictures.close());

const request: TimelineRequest = {
  entries: harbourEntries,
  base: harbourBase,
  language: 'en',
  theme: 'dark',
  shape: 'phone',
  title: 'The harbour',
};
const sizeOf = (png: Uint8Array): number[] => {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('createPictures()', () => {
  it('draws a timeline, and says what it shows', async () => {
    const { png, alt } = await pictures.timeline(request);
    expect(sizeOf(png)[0]).toBe(720);
    expect(alt).toMatch(/^The harbour, 1700–2015\. \d+ dated entries/);
  });

  it('draws a map, and says what it shows', async () => {
    const { png, alt } = await pictures.map({ spec: islandsMap, language: 'ru', theme: 'light' });
    expect(sizeOf(png)).toEqual([1800, 1013]);
    expect(alt).toContain('Итуруп / 択捉');
  });

  it('draws a picture once, and gives it again by what it shows', async () => {
    const other = { ...request, title: 'Another' };
    const [first, second] = await Promise.all([pictures.timeline(other), pictures.timeline(other)]);
    expect(second).toBe(first);
    expect(await pictures.timeline({ ...other })).toBe(first);
    expect(await pictures.timeline({ ...other, theme: 'light' })).not.toBe(first);
    expect(await pictures.timeline({ ...other, entries: harbourEntries.slice(1) })).not.toBe(first);
    expect(await pictures.timeline({ ...other, shape: 'wide' })).not.toBe(first);
  });

  it('starts again after it was closed, and can be got ready', async () => {
    pictures.close();
    pictures.warmUp();
    pictures.warmUp();
    expect((await pictures.timeline({ ...request, title: 'Later' })).png.byteLength).toBeGreaterThan(10_000);
  });

  it('rejects what cannot be drawn', async () => {
    const language = 'la' as 'en';
    await expect(pictures.map({ spec: islandsMap, language, theme: 'dark' })).rejects.toThrow();
  });
});
