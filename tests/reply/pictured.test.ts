import { describe, expect, it } from 'vitest';
import { LANGUAGES, sayFor } from '../../src/language/language.ts';
import { pictured } from '../../src/reply/pictured.ts';

const say = sayFor('en');

describe('pictured()', () => {
  it('shows the picture, with its words for those who do not see it', () => {
    const shown = pictured(say, 'map.png', { png: new Uint8Array([1]), alt: 'A bay.' });
    expect(JSON.stringify(shown.gallery)).toContain('"url":"attachment://map.png"},"description":"A bay."');
    expect(shown.files).toMatchObject([{ name: 'map.png' }]);
  });

  it.each(LANGUAGES)('says that a picture is missing, and which button asks again, in %s', (language) => {
    const own = sayFor(language);
    const { gallery, files } = pictured(own, 'map.png', 'missing');
    expect(JSON.stringify(gallery)).toContain(own('button.picture'));
    expect(files).toBeUndefined();
  });

  it('says nothing where none is drawn', () => {
    expect(pictured(say, 'map.png', undefined)).toEqual({ gallery: [] });
  });
});
