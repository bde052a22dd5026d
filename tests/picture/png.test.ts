import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { closePictures, landFor, toPng } from '../../src/picture/png.ts';
import { PngCache } from '../../src/picture/png-cache.ts';
import { timelineSvg } from '../../src/picture/timeline.ts';
import { MAX_WAITING, PictureQueueFull, WorkerQueue } from '../../src/picture/worker-queue.ts';
import { harbourBase, harbourFacts } from './dated-facts.ts';
import { islandsMap } from './islands-map.ts';

afterAll(closePictures);

// The first picture starts the thread, and a busy machine takes seconds for that.
vi.setConfig({ testTimeout: 30_000 });

const svg = timelineSvg({
  facts: harbourFacts,
  base: harbourBase,
  language: 'ja',
  theme: 'light',
  title: '港の年表 Гавань',
});

/** The bytes of a PNG's picture, unpacked. */
function pixels(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(parts));
}

describe('toPng()', () => {
  it('draws 2400 × 1350, and not a blank', async () => {
    const bytes = Buffer.from(await toPng(svg));
    expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1350]);
    expect(new Set(pixels(bytes)).size).toBeGreaterThan(50);
  });

  it('draws letters of all three scripts, bold and regular, from its own font', async () => {
    const one = (text: string, weight: number): string =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40" font-family="Noto Sans JP"><text x="5" y="30" font-size="24" font-weight="${weight}">${text}</text></svg>`;
    const sizes = [];
    for (const weight of [400, 700])
      for (const text of ['A', 'Ж', '島'])
        sizes.push(pixels(await toPng(one(text, weight))).toString('base64'));
    expect(new Set(sizes).size).toBe(6);
  });

  it('draws a picture once, and gives it again by its content', async () => {
    const [first, second] = await Promise.all([toPng(svg), toPng(svg)]);
    expect(second).toBe(first);
    expect(await toPng(svg)).toBe(first);
  });

  it('rejects what is no SVG, and goes on', async () => {
    await expect(toPng('<svg')).rejects.toThrow();
    await expect(toPng(`${svg}\n`)).resolves.toBeDefined();
  });

  it('starts a new thread after the last was ended', async () => {
    await closePictures();
    expect((await toPng(`${svg}\n\n`)).byteLength).toBeGreaterThan(10_000);
  });

  it('cuts land in the thread, once a map', async () => {
    const land = await landFor(islandsMap);
    expect(land.length).toBeGreaterThan(20);
    expect(await landFor(islandsMap)).toBe(land);
  });
});

const thread = (program: string): URL => new URL(`data:text/javascript,${encodeURIComponent(program)}`);

describe('WorkerQueue', () => {
  it('fails the job whose thread dies, and does the next in a new one', async () => {
    const queue = new WorkerQueue(
      thread(`import { parentPort } from 'node:worker_threads';
        parentPort.on('message', ({ id, svg }) => svg === 'die' ? process.exit(1) : parentPort.postMessage({ id, value: new Uint8Array([1]) }));`),
    );
    const [died, lived] = await Promise.allSettled([
      queue.run({ kind: 'png', svg: 'die' }),
      queue.run({ kind: 'png', svg: 'live' }),
    ]);
    expect(died.status).toBe('rejected');
    expect(lived).toMatchObject({ status: 'fulfilled', value: new Uint8Array([1]) });
    await queue.close();
  });

  it('turns jobs away when too many wait', async () => {
    const queue = new WorkerQueue(
      thread(`import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`),
    );
    const jobs = Array.from({ length: MAX_WAITING + 2 }, () => queue.run({ kind: 'png', svg: '' }));
    const settled = Promise.allSettled(jobs);
    await expect(jobs.at(-1)).rejects.toBeInstanceOf(PictureQueueFull);
    for (let left = jobs.length; left > 0; left -= 1) await queue.close();
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true);
  });
});

describe('PngCache', () => {
  it('forgets what was used longest ago: beyond 32 pictures or 20 MB', () => {
    const cache = new PngCache();
    for (let at = 0; at < 33; at += 1) {
      cache.set(String(at), new Uint8Array(10));
      cache.get('0');
    }
    expect(cache.size).toBe(32);
    expect(cache.get('0')).toBeDefined();
    expect(cache.get('1')).toBeUndefined();
    cache.set('large', new Uint8Array(20 * 1024 * 1024));
    expect(cache.size).toBe(1);
  });
});
