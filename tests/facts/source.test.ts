import { describe, expect, it } from 'vitest';
import { knownValue, nameText } from '../../src/facts/source.ts';

describe('knownValue()', () => {
  it('gives what is stated or inferred', () => {
    expect(knownValue({ status: 'stated', value: '1855' })).toBe('1855');
    expect(knownValue({ status: 'inferred', value: '2014-07~', from: '“this past June”' })).toBe('2014-07~');
  });

  it('gives nothing for what is unknown', () => {
    expect(knownValue({ status: 'unknown' })).toBeUndefined();
  });
});

describe('nameText()', () => {
  it('puts a person’s parts in reading order and leaves a body’s name whole', () => {
    expect(nameText({ given: 'J. Berkshire', family: 'Miller' })).toBe('J. Berkshire Miller');
    expect(nameText({ literal: 'Russia Insider' })).toBe('Russia Insider');
  });
});
