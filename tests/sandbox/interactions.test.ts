import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Click } from '../../src/commands/interaction.ts';
import { readInteraction } from '../../src/discord/router/read-interaction.ts';
import { button } from '../../src/reply/controls.ts';
import {
  click,
  commandUse,
  messageUse,
  type Situation,
  typing,
} from '../../src/sandbox/page/interactions.ts';
import { type ChannelMessage, componentId, numbered } from '../../src/sandbox/page/message.ts';
import { SEMINAR } from '../../src/sandbox/page/page-channel.ts';
import { PEOPLE } from '../../src/sandbox/page/people.ts';
import { snowflake, token } from '../../src/sandbox/page/snowflake.ts';
import { slashCommand } from '../fixtures/discord-emulator/interactions.ts';

const [student, classmate, instructor] = PEOPLE;
const here: Situation = { person: student, locale: 'ja', place: SEMINAR };

/** What is read of what the page sends. */
function contextOf(raw: object): object {
  const interaction = readInteraction(raw);
  if (interaction.kind === 'ping') throw new Error('The page pings nobody');
  return interaction.context;
}
const clickOf = (raw: object) => contextOf(raw) as Click;

const message = (parts: Partial<ChannelMessage> = {}): ChannelMessage => ({
  id: snowflake(),
  channelId: SEMINAR.id,
  at: new Date(),
  content: '',
  isPrivate: false,
  isThinking: false,
  data: {
    components: numbered([
      { type: ComponentType.TextDisplay, content: 'x' },
      { type: ComponentType.ActionRow, components: [button('A', '1|a'), button('B', '1|b|2')] },
    ]),
  },
  answers: { id: snowflake(), type: 2, person: student },
  ...parts,
});

describe('the page’s interactions', () => {
  it('have what Discord’s have', () => {
    const ours = commandUse(here, '7', 'ask', [{ name: 'query', type: 3, value: 'x' }]);
    const theirs = slashCommand('ask', 'x');
    expect(Object.keys(ours)).toEqual(expect.arrayContaining(Object.keys(theirs)));
    expect(Object.keys(ours.data)).toEqual(expect.arrayContaining(Object.keys(theirs.data)));
    expect(Object.keys(ours.member ?? {})).toEqual(expect.arrayContaining(Object.keys(theirs.member ?? {})));
  });

  it('are read by the transport as what was done', () => {
    expect(contextOf(commandUse(here, '7', 'ask', [{ name: 'query', type: 3, value: 'x' }]))).toMatchObject({
      command: 'ask',
      options: { query: 'x' },
      locale: 'ja',
      userId: student.id,
      mayPost: true,
    });
    expect(
      contextOf(typing(here, '7', 'ask', [{ name: 'query', type: 3, value: '', focused: true }])),
    ).toMatchObject({ focused: 'query' });
    const written = message({ author: classmate, content: 'Yalta was in 1945.', data: undefined });
    expect(contextOf(messageUse(here, '7', 'Check', written))).toMatchObject({
      command: 'Check',
      message: 'Yalta was in 1945.',
    });
  });

  it('say whose answer is clicked on, and what the clicker may do', () => {
    const clicked = (person: Situation['person'], parts: Partial<ChannelMessage> = {}) =>
      clickOf(click({ ...here, person }, message(parts), '1|b|2'));
    expect(clicked(student)).toMatchObject({ args: ['2'], ownsMessage: true });
    expect(clicked(classmate ?? student)).toMatchObject({ ownsMessage: false });
    expect(clicked(classmate ?? student, { isPrivate: true })).toMatchObject({ ownsMessage: true });
    const manages = 1n << 13n;
    expect(clicked(student).permissions & manages).toBe(0n);
    expect(clicked(instructor ?? student).permissions & manages).toBe(manages);
  });

  it('say in which thread, and what it is a thread of', () => {
    const place = { id: '9', name: 'A question', kind: 'thread' as const, parentId: SEMINAR.id };
    expect(contextOf(commandUse({ ...here, place }, '7', 'packet', []))).toMatchObject({
      channelId: '9',
      thread: 'public',
      parentId: SEMINAR.id,
    });
    expect(click(here, message({ channelId: '9' }), '1|a').message.channel_id).toBe('9');
  });

  it('carry the message with its flags and numbered components', () => {
    const { data, message: carried } = click(here, message({ isPrivate: true }), '1|b|2', ['x']);
    expect(data).toMatchObject({ id: 4, custom_id: '1|b|2', component_type: 3, values: ['x'] });
    expect(carried.flags).toBe(MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
    expect(componentId(message(), 'nothing')).toBe(0);
  });

  it('have ids like Discord’s, no two the same', () => {
    const ids = Array.from({ length: 100 }, () => snowflake());
    expect(new Set([...ids, ...Array.from({ length: 100 }, token)]).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^\d{17,20}$/);
    expect(ids).toEqual([...ids].sort());
  });
});
