import { MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Action, Click } from '../../src/commands/command.ts';
import { createRegistry } from '../../src/commands/registry.ts';
import { shareActions } from '../../src/commands/share.ts';
import { need } from '../../src/facts/fact-base.ts';
import { sayFor } from '../../src/language/language.ts';
import { UserError } from '../../src/language/user-error.ts';
import { customId } from '../../src/reply/custom-id.ts';
import { messageOf } from '../../src/reply/message.ts';
import type { Reply } from '../../src/reply/reply.ts';
import { smallBase } from '../fixtures/base.ts';
import { buttonId, buttonsOf, selectsOf } from '../fixtures/controls.ts';
import { line } from '../fixtures/fake-registry.ts';
import { fakeSearcher, found } from '../fixtures/fake-searcher.ts';
import { aClick, asker, commandOf, invocation, press, pressed, services } from '../fixtures/invoke.ts';

const base = smallBase();
const facts = [...base.facts.values()];
const light = need(base.facts, 'lighthouse-burnt');
const searcher = fakeSearcher({
  search: () => ({ ...found('answer', light, ...facts), readAs: 'the lighthouse' }),
});
const handed = services({ base, searcher });
const registry = createRegistry(handed);

const inPrivate = (reply: Reply, locale: string) =>
  messageOf(reply, { say: sayFor(locale), askerId: '42', isPrivate: true, mayPost: true });
const postId = (reply: Reply) => buttonId(buttonsOf(inPrivate(reply, 'en-US').components), 'Post to channel');

/** Every reply that commands and the controls below them give, as far as these lead in so many steps. */
async function everyReply(locale: string): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const { data } of registry.commands.values()) {
    for (const options of [{}, { query: 'light' }, { name: 'Orlova' }, { fact: `fact:${light.id}` }]) {
      const given = invocation(data.name, options, { locale, message: 'The lighthouse burnt down.' });
      try {
        replies.push(await commandOf(registry, data.name).execute(given));
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }
  }
  for (const reply of [...replies]) {
    const ids = buttonsOf([{ type: 1, components: [...(reply.buttons ?? [])] }]).flatMap((one) =>
      'custom_id' in one ? [{ id: one.custom_id, values: [] as string[] }] : [],
    );
    const choices = (reply.menus ?? []).flatMap(({ custom_id: id, options }) =>
      options.map(({ value }) => ({ id, values: [value] })),
    );
    for (const { id, values } of [...ids, ...choices])
      replies.push(await pressed(id, { values, locale }, handed));
  }
  return replies;
}

describe('post', () => {
  it.each(['en-US', 'ja', 'ru'])(
    'repeats in public exactly what was shown in private (%s)',
    async (locale) => {
      let posted = 0;
      for (const reply of await everyReply(locale)) {
        if (reply.share === undefined || reply.ephemeral) continue;
        const id = customId('post', reply.share.action, ...reply.share.args);
        const answer = await press(id, { locale }, handed);
        expect(answer).toEqual({ do: 'reply', reply });
        posted += 1;
      }
      expect(posted).toBeGreaterThan(20);
    },
  );

  it('puts the same components in the channel, but for the button below them', async () => {
    const reply = await commandOf(registry, 'ask').execute(invocation('ask', { query: 'light' }));
    const answer = await press(postId(reply) ?? '', {}, handed);
    if (answer.do !== 'reply') throw new Error('Nothing was posted');
    const [hidden, shown] = [true, false].map((isPrivate) =>
      messageOf(answer.reply, { say: sayFor('en-US'), askerId: '42', isPrivate, mayPost: true }),
    );
    const rest = (message = hidden) => message?.components.slice(0, -1);
    expect(rest(shown)).toEqual(rest(inPrivate(reply, 'en-US')));
    expect(selectsOf(shown?.components ?? [])).toHaveLength(1);
    expect((shown?.flags ?? 0) & MessageFlags.Ephemeral).toBe(0);
  });

  it('is refused where the app may not post', async () => {
    const id = customId('post', 'fact', 'x');
    await expect(press(id, { mayPost: false }, handed)).rejects.toThrow(/may not post/);
  });

  it('is refused where a fact is gone', async () => {
    await expect(press(customId('post', 'fact', 'x'), {}, handed)).rejects.toThrow(/no longer/);
  });

  it.each([['post', 'post', 'fact'], ['delete', '42'], ['nothing'], []])(
    'never does anything but show: post, %s',
    async (...args) => {
      await expect(press(customId('post', ...args), {}, handed)).rejects.toThrow(UserError);
    },
  );

  /** Posts the reply of one action; gives the click that this was handed, too. */
  async function postOf(action: Action, args: readonly string[], parts: Partial<Click> = {}) {
    const { post } = shareActions((name) => (name === 'some' ? action : undefined));
    return post(aClick({ args: ['some', ...args], ...parts }));
  }

  it('gives the action its own arguments, and takes the message for nobody’s', async () => {
    const clicks: Click[] = [];
    await postOf(
      (click) => {
        clicks.push(click);
        return { do: 'reply', reply: line('words') };
      },
      ['a', ''],
      { values: ['v'], ownsMessage: true },
    );
    expect(clicks).toMatchObject([{ args: ['a', ''], values: [], ownsMessage: false }]);
  });

  it('works once for the same answer of a message, and again where it failed', async () => {
    let isAway = true;
    const { post } = shareActions(() => () => {
      if (isAway) throw new UserError('failure.unreachable');
      return { do: 'reply', reply: line('words') };
    });
    const press = (messageId: string, page = '0') => post(aClick({ messageId, args: ['some', page] }));
    await expect(press('1')).rejects.toThrow(/could not be reached/);
    isAway = false;
    expect(await press('1')).toMatchObject({ do: 'reply' });
    await expect(press('1')).rejects.toThrow(/posted from here already/);
    expect(await press('1', '1')).toMatchObject({ do: 'reply' });
    expect(await press('2')).toMatchObject({ do: 'reply' });
  });

  it('never passes on a change or a deletion', async () => {
    await expect(postOf(() => ({ do: 'delete' }), [])).rejects.toThrow(UserError);
    await expect(postOf(() => ({ do: 'update', reply: line('words') }), [])).rejects.toThrow(UserError);
  });
});

describe('delete', () => {
  const remove = (parts: Partial<Click>) => press(customId('delete', '42'), parts, handed);

  it('works for the one who asked', async () => {
    expect(await remove({ userId: '42' })).toEqual({ do: 'delete' });
  });

  it('goes by whom Discord says the message answers, whatever the custom id says', async () => {
    expect(await remove({ userId: '7', askedBy: '7' })).toEqual({ do: 'delete' });
    await expect(remove({ userId: '42', askedBy: '7' })).rejects.toThrow(/Only the one who asked/);
  });

  it('works for those who may manage messages', async () => {
    const permissions = PermissionFlagsBits.ManageMessages | PermissionFlagsBits.SendMessages;
    expect(await remove({ userId: '7', permissions })).toEqual({ do: 'delete' });
  });

  it.each<[string, Partial<Click>]>([
    ['another person', { userId: '7' }],
    ['one whose id begins alike', { userId: '4' }],
    ['somebody unknown', { userId: undefined }],
    ['one who may do other things', { userId: '7', permissions: PermissionFlagsBits.KickMembers }],
  ])('is refused politely to %s', async (_, parts) => {
    await expect(remove(parts)).rejects.toThrow(/Only the one who asked/);
  });

  it('is refused to everybody where nobody is named, moderators apart', async () => {
    await expect(press(customId('delete'), {}, handed)).rejects.toThrow(UserError);
    await expect(press(customId('delete'), { userId: undefined }, handed)).rejects.toThrow(UserError);
    expect(asker().permissions).toBe(0n);
  });
});
