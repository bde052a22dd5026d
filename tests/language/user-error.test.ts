import { describe, expect, it } from 'vitest';
import { sayFor } from '../../src/language/language.ts';
import { UserError } from '../../src/language/user-error.ts';

describe('UserError', () => {
  it('says its text and values in any language, and in English as a message', () => {
    const error = new UserError('cool-down', { count: 2 });
    expect(error.message).toBe(sayFor('en')('cool-down', { count: 2 }));
    expect(error.in(sayFor('ja'))).toBe(sayFor('ja')('cool-down', { count: 2 }));
  });

  it('says a text among its values in the same language', () => {
    const error = new UserError('discuss.not-posted', { why: (say) => say('failure.refused') });
    expect(error.message).toContain(sayFor('en')('failure.refused'));
    expect(error.in(sayFor('ru'))).toContain(sayFor('ru')('failure.refused'));
  });
});
