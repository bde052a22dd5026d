import { describe, expect, it } from 'vitest';
import { topicOf, topicOption } from '../../src/commands/topic-option.ts';
import { need } from '../../src/facts/fact-base.ts';
import { UserError } from '../../src/language/user-error.ts';
import { smallBase } from '../fixtures/base.ts';

const base = smallBase();
const harbour = need(base.topics, 'harbour');
const read = (typed: string | undefined) => topicOf(base, typed);

describe('topicOption', () => {
  it('is suggested, and may be left out', () => {
    expect(topicOption).toMatchObject({ name: 'topic', autocomplete: true });
    expect(topicOption.required).not.toBe(true);
  });
});

describe('topicOf()', () => {
  it.each(['harbour', 'Harbour', 'HARBOUR', '港'])('finds a topic by %s', (typed) => {
    expect(read(typed)).toBe(harbour);
  });

  it('is no topic where none was typed', () => {
    expect(read(undefined)).toBeUndefined();
  });

  it.each(['weather', 'harb', 'constructor'])(
    'names the topics there are to somebody who types %s',
    (typed) => {
      expect(() => read(typed)).toThrow(UserError);
      expect(() => read(typed)).toThrow(new RegExp(`“${typed}”.*harbour, lighthouse`));
    },
  );
});
