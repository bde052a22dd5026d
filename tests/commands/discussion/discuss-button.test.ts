import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/language/user-error.ts';
import { tokenOf } from '../../../src/reply/token.ts';
import { textsOf } from '../../fixtures/discord-limits.ts';
import { press, pressed } from '../../fixtures/invoke.ts';

const discuss = (kind: string, id: string, ...at: string[]) =>
  `1|${['discuss', kind, tokenOf(id), ...at].join('|')}`;

describe('the Discuss button', () => {
  it.each([
    ['fact', 'orlova-light-mattered'],
    ['topic', 'lighthouse'],
  ])('gives a prompt on a %s, in a message of its own', async (kind, id) => {
    const answer = await press(discuss(kind, id), { ownsMessage: true });
    expect(answer).toMatchObject({ do: 'reply' });
    expect(textsOf(await pressed(discuss(kind, id))).join()).toContain('Why does a harbour need a light?');
  });

  it('turns to the next in place for the one whose message it is, and in a private copy for others', async () => {
    expect(await press(discuss('topic', 'lighthouse', '1'), { ownsMessage: true })).toMatchObject({
      do: 'update',
    });
    expect(await press(discuss('topic', 'lighthouse', '1'))).toMatchObject({ do: 'reply' });
  });

  it.each(['-7', 'x', '1e9'])('takes %s for a prompt that there is', async (at) => {
    expect(textsOf(await pressed(discuss('topic', 'lighthouse', at))).join()).toContain('Why does a harbour');
  });

  it('says that a fact or a topic is gone', async () => {
    await expect(press(discuss('fact', 'withdrawn'))).rejects.toThrow(UserError);
    await expect(press(discuss('topic', 'withdrawn'))).rejects.toThrow(/no longer/);
  });
});
