import { describe, expect, it } from 'vitest';
import { answerReply } from '../../src/commands/answers/answer-reply.ts';
import { topicCard } from '../../src/commands/answers/topic-card.ts';
import { factOf, updateOwn } from '../../src/commands/open.ts';
import { need } from '../../src/facts/fact-base.ts';
import { UserError } from '../../src/language/user-error.ts';
import { customId } from '../../src/reply/custom-id.ts';
import { tokenOf } from '../../src/reply/token.ts';
import { aFact, aTopic, baseOf, byId, smallBase } from '../fixtures/base.ts';
import { textsOf } from '../fixtures/discord-limits.ts';
import { line } from '../fixtures/fake-registry.ts';
import { aClick, press, pressed, services } from '../fixtures/invoke.ts';
import { viewOf } from '../fixtures/view.ts';

const base = smallBase();
const light = need(base.facts, 'lighthouse-burnt');
const opened = need(base.facts, 'harbour-opened');
const gone = tokenOf('withdrawn');

describe('factOf()', () => {
  it('is the fact of a token', () => {
    expect(factOf({ base }, tokenOf(light.id))).toBe(light);
  });

  it.each([gone, '', undefined])('tells the user that the fact of %j is not there any more', (token) => {
    expect(() => factOf({ base }, token)).toThrow(UserError);
    expect(() => factOf({ base }, token)).toThrow(/no longer in the fact base/);
  });
});

describe('updateOwn()', () => {
  it('changes the clicker’s own message, and answers others in private', () => {
    const reply = line('words');
    expect(updateOwn(aClick({ ownsMessage: true }), reply)).toEqual({ do: 'update', reply });
    expect(updateOwn(aClick({ ownsMessage: false }), reply)).toEqual({ do: 'reply', reply });
  });
});

describe('the controls that open a fact', () => {
  it('open it from a select, in private', async () => {
    const answer = await press(customId('pick'), { values: [tokenOf(light.id)] });
    expect(answer).toEqual({ do: 'reply', reply: answerReply(viewOf(), light) });
  });

  it('open it by its token with its other matches, of which those that are gone are left out', async () => {
    const id = customId('fact', tokenOf(light.id), tokenOf(opened.id) + gone);
    expect(await pressed(id)).toEqual(answerReply(viewOf(), light, { others: [opened] }));
  });

  it('open it as it was understood, where it was', async () => {
    const id = customId('fact', tokenOf(light.id), '', 'the lighthouse');
    expect(await pressed(id)).toEqual(answerReply(viewOf(), light, { readAs: 'the lighthouse' }));
  });

  it('say clearly that it is gone', async () => {
    await expect(press(customId('pick'), { values: [gone] })).rejects.toThrow(/no longer/);
    await expect(press(customId('pick'))).rejects.toThrow(UserError);
    await expect(press(customId('fact', gone))).rejects.toThrow(UserError);
    await expect(press(customId('fact'))).rejects.toThrow(UserError);
  });

  it('speak the clicker’s language', async () => {
    const reply = await pressed(customId('pick'), { values: [tokenOf(light.id)], locale: 'ru' });
    expect(reply).toEqual(answerReply(viewOf(base, 'ru'), light));
  });
});

describe('a topic’s select', () => {
  const topic = aTopic('harbour', 'Harbour', []);
  const facts = Array.from({ length: 60 }, (_, at) => aFact(`f-${at}`));
  const pack = baseOf(facts, { topics: byId([topic]) });
  const handed = services({ base: pack });
  const id = customId('topic', tokenOf(topic.id));
  const page = (at: number) => topicCard(viewOf(pack), topic, at);

  it('opens a fact in private, on whosever message', async () => {
    for (const ownsMessage of [true, false]) {
      const answer = await press(id, { values: [tokenOf('f-7')], ownsMessage }, handed);
      expect(answer).toMatchObject({ do: 'reply' });
      expect('reply' in answer && textsOf(answer.reply)[0]).toContain('The claim of f-7.');
    }
  });

  it('turns the page of the clicker’s own message, and gives others one of their own', async () => {
    expect(await press(id, { values: ['>1'], ownsMessage: true }, handed)).toEqual({
      do: 'update',
      reply: page(1),
    });
    expect(await press(id, { values: ['>1'], ownsMessage: false }, handed)).toEqual({
      do: 'reply',
      reply: page(1),
    });
  });

  it('shows the page that is posted', async () => {
    expect(await pressed(customId('topic', tokenOf(topic.id), '2'), {}, handed)).toEqual(page(2));
    expect(await pressed(id, {}, handed)).toEqual(page(0));
  });

  it('says so where the topic is gone', async () => {
    await expect(press(customId('topic', gone), { values: ['>1'] }, handed)).rejects.toThrow(UserError);
  });
});
