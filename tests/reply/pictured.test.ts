import { describe, expect, it } from 'vitest';
import { sayFor } from '../../src/language/language.ts';
import { pictured } from '../../src/reply/pictured.ts';

const say = sayFor('en');

describe('pictured()', () => {
  it('shows the picture, with its words for those who do not see it', () => {
    const shown = pictured(say, 'map.png', { png: new Uint8Array([1]), alt: 'A bay.' });
    expect(JSON.stringify(shown.gallery)).toContain('"url":"attachment://map.png"},"description":"A bay."');
    expect(shown.files).toMatchObject([{ name: 'map.png' }]);
  });

  it('says that a picture is missing, and how to ask again', () => {
    const { gallery, files } = pictured(say, 'map.png', 'missing');
    expect(JSON.stringify(gallery)).toContain('use the command again in a few seconds');
    expect(files).toBeUndefined();
  });

  it('says nothing where none is drawn', () => {
    expect(pictured(say, 'map.png', undefined)).toEqual({ gallery: [] });
  });
});
