import { describe, expect, it } from 'vitest';
import { all, el, page } from '../../src/html/html.ts';

describe('el()', () => {
  it('escapes texts and attributes', () => {
    expect(el('p', { title: `a"b'<` }, '<i>&').text).toBe('<p title="a&quot;b&#39;&lt;">&lt;i&gt;&amp;</p>');
  });

  it('writes what is true by its name and leaves out what is false or absent', () => {
    expect(el('input', { required: true, disabled: false, value: undefined }).text).toBe('<input required>');
  });

  it('nests, flattens lists and leaves out nothing but what is absent', () => {
    expect(el('ul', {}, [el('li', {}, 'a'), undefined, [el('li', {}, 'b')]]).text).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
    expect(page(all('a', el('br')))).toBe('<!doctype html>a<br>');
  });
});
