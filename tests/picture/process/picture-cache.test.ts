import { describe, expect, it } from 'vitest';
import { PictureCache } from '../../../src/picture/process/picture-cache.ts';

const picture = (bytes: number) => ({ png: new Uint8Array(bytes), alt: '' });

describe('PictureCache', () => {
  it('forgets what was used longest ago: beyond 32 pictures or 12 MB', () => {
    const cache = new PictureCache();
    for (let at = 0; at < 33; at += 1) {
      cache.set(String(at), picture(10));
      cache.get('0');
    }
    expect(cache.size).toBe(32);
    expect(cache.get('0')).toBeDefined();
    expect(cache.get('1')).toBeUndefined();
    cache.set('large', picture(12 * 1024 * 1024));
    expect(cache.size).toBe(1);
  });
});
