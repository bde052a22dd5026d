import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Click, Command } from '../../../src/commands/command.ts';
import { quizCommand } from '../../../src/commands/quiz/quiz.ts';
import { chooseQuestions } from '../../../src/commands/quiz/quiz-question.ts';
import { createQuizScores } from '../../../src/commands/quiz/quiz-scores.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { readCustomId } from '../../../src/reply/custom-id.ts';
import type { ClickAnswer, Reply } from '../../../src/reply/reply.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { aFact, baseOf } from '../../fixtures/base.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { aClick, invocation, services } from '../../fixtures/invoke.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { quizBase } from '../../fixtures/quiz-base.ts';

const STARTER = '500000000000000005';
const OTHER = '500000000000000006';
const quiz = (base = quizBase()) => quizCommand(services({ base }), () => 'a seed');

async function click(
  command: Command,
  id: string | undefined,
  parts: Partial<Click> = {},
): Promise<ClickAnswer> {
  const { action = '', args = [] } = readCustomId(id ?? '') ?? {};
  const act = command.actions?.[action];
  if (act === undefined) throw new Error(`No action for '${id}'`);
  return act(aClick({ args, userId: STARTER, ...parts }));
}

/** The reply of such a click. */
async function clicked(...given: Parameters<typeof click>): Promise<Reply> {
  const answer = await click(...given);
  if (answer.do === 'delete' || answer.do === 'open') throw new Error(`No message came of it: ${answer.do}`);
  return answer.reply;
}

const idsOf = (reply: Reply): string[] => JSON.stringify(reply).match(/1\|quiz(?:next)?\|[^"]+/g) ?? [];
const choicesOf = (reply: Reply) => idsOf(reply).filter((id) => id.startsWith('1|quiz|'));
const nextOf = (reply: Reply) => idsOf(reply).find((id) => id.startsWith('1|quiznext|'));
const all = (reply: Reply) => textsOf(reply).join('\n');
const start = async (command: Command, rounds = 3) =>
  command.execute(invocation('quiz', { rounds }, { userId: STARTER }));

describe('/quiz', () => {
  it('asks in public, with three or four choices and a way on', async () => {
    const reply = await start(quiz());
    expect(reply.ephemeral).toBe(false);
    expect(overLimits(reply)).toEqual([]);
    expect(all(reply)).toContain('Quiz · 1 of 3');
    expect(choicesOf(reply).length).toBeGreaterThanOrEqual(3);
    expect(nextOf(reply)).toBeDefined();
  });

  it('tells each person in private whether they are right, with the quote and where it stands', async () => {
    const command = quiz();
    const answers = await Promise.all(
      choicesOf(await start(command)).map((id, at) => click(command, id, { userId: `${OTHER}${at}` })),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({ do: 'reply', reply: { ephemeral: true } });
    }
    const replies = answers.flatMap((answer) => (answer.do === 'reply' ? [answer.reply] : []));
    expect(replies.filter((reply) => all(reply).startsWith('**Right'))).toHaveLength(1);
    for (const reply of replies) expect(shownQuotes(reply).length).toBeGreaterThan(0);
  });

  it('goes on for the one who started and for moderators alone', async () => {
    const command = quiz();
    const next = nextOf(await start(command));
    await expect(click(command, next, { userId: OTHER })).rejects.toThrow(UserError);
    const moderator = { userId: OTHER, permissions: PermissionFlagsBits.ManageMessages };
    expect(await click(command, next, moderator)).toMatchObject({ do: 'update' });
    const second = await clicked(command, next);
    expect(all(second)).toContain('Quiz · 2 of 3');
    expect(overLimits(second)).toEqual([]);
  });

  it('ends with the score and the facts, which are then on record', async () => {
    const command = quiz();
    let reply = await start(command);
    for (let round = 0; round < 3; round += 1) {
      for (const id of choicesOf(reply)) await click(command, id, { userId: OTHER });
      reply = await clicked(command, nextOf(reply));
    }
    expect(all(reply)).toContain('1 person took part');
    expect(all(reply)).toMatch(new RegExp(`<@${OTHER}> [0-3] of 3`));
    expect(reply.facts).toHaveLength(3);
    expect(overLimits(reply)).toEqual([]);
    expect(idsOf(reply)).toEqual([]);
  });

  it('goes on after a restart without the score, and says so', async () => {
    const first = await start(quiz());
    const restarted = quiz();
    const reveal = await clicked(restarted, choicesOf(first)[0]);
    expect(all(reveal)).toContain('Not counted');
    const second = await clicked(restarted, nextOf(first));
    expect(all(second)).toContain('goes on without a score');
    const end = await clicked(restarted, nextOf(await clicked(restarted, nextOf(second))));
    expect(all(end)).toContain('There is no score');
  });

  it('keeps the score while the fact base is loaded anew', async () => {
    const kept = { quizScores: createQuizScores() };
    const before = quizCommand(services({ ...kept, base: quizBase() }), () => 'a seed');
    const first = await start(before, 1);
    const [id] = choicesOf(first);
    await click(before, id, { userId: OTHER });
    const after = quizCommand(services({ ...kept, base: quizBase() }), () => 'another seed');
    const end = await clicked(after, nextOf(first));
    expect(all(end)).toContain('1 person took part');
  });

  it('takes no answer to a question that the fact base does not give any more', async () => {
    const [id] = choicesOf(await start(quiz()));
    const changed = quiz(baseOf([...quizBase().facts.values()].slice(3)));
    await expect(click(changed, id)).rejects.toThrow(/has changed/);
  });

  it('counts answers within the limit alone, and says until when', async () => {
    let now = Date.UTC(2026, 11, 1);
    const handed = { ...services({ base: quizBase() }), now: () => now };
    const command = quizCommand(handed, () => 'a seed');
    const reply = await command.execute(invocation('quiz', { rounds: 2, seconds: 30 }, { userId: STARTER }));
    expect(all(reply)).toContain(`answers count until <t:${now / 1000 + 30}:R>`);
    const [id] = choicesOf(reply);
    now += 30_000;
    expect(all(await clicked(command, id, { userId: OTHER }))).toContain('so far');
    now += 1;
    expect(all(await clicked(command, id, { userId: `${OTHER}1` }))).toContain('Time is up');
    expect(all(await clicked(command, nextOf(reply)))).toContain(`<t:${Math.ceil(now / 1000) + 30}:R>`);
  });

  it('asks about chosen entries, and names one that does not exist', async () => {
    const command = quiz();
    const [one, two] = quizBase().facts.keys();
    const asked = (entries: string) =>
      command.execute(invocation('quiz', { entries, rounds: 1 }, { userId: STARTER }));
    expect(all(await asked(`${one}, ${two}`))).toContain('Quiz · 1 of 1');
    await expect(asked(`${one}, nothing`)).rejects.toThrow('There is no entry “nothing”');
    const suggested = command.autocomplete?.({
      ...invocation('quiz', { entries: `${one}, ` }),
      focused: 'entries',
    });
    expect(suggested?.[0]?.value).toMatch(new RegExp(`^${one}, (?!${one})`));
  });

  it.each([
    ['anki', /^#separator:Comma\n.*#guid column:1\n.*\n"footnote who [^"]+","Who wrote this\? /s],
    ['gift', /^::who [^:]+::\[plain\]Who wrote this\? .* \{\n\t[=~].*\n\t####.*\n\}\n/s],
  ])('gives its questions as a file for %s, with quote and citation', async (file, form) => {
    const reply = await quiz().execute(invocation('quiz', { file }, { userId: STARTER }));
    expect(reply.ephemeral).toBe(true);
    expect(overLimits(reply)).toEqual([]);
    const written = new TextDecoder().decode(reply.files?.[0]?.bytes);
    expect(written).toMatch(form);
    expect(written).toMatch(/All who lived beside the old water.*¶\d/s);
    expect(written).not.toContain('**');
  });

  describe('in a server', () => {
    const guildId = '300000000000000003';
    let store: Store;
    let seed = 0;
    beforeEach(async () => {
      store = await openStore({ dataDir: emptyFolder() });
    });
    afterEach(() => store.close());
    const command = (now = 1) =>
      quizCommand({ ...services({ base: quizBase(), store }), now: () => now }, () => `seed ${++seed}`);
    const started = (rounds: number, options = {}, now = 1) =>
      command(now).execute(
        invocation('quiz', { rounds, ...options }, { userId: STARTER, guildId, channelId: 'a channel' }),
      );

    it('asks nothing again until all was asked, whoever starts it', async () => {
      const pool = chooseQuestions(quizBase(), { seed: 'x', rounds: 99 }).length;
      expect(pool).toBeGreaterThan(3);
      for (let time = 1; time <= pool; time += 1) await started(1, {}, time);
      const asked = (await store.quizzes(guildId)).flatMap(({ items }) => items);
      expect(new Set(asked).size).toBe(pool);
      await started(1, {}, pool + 1);
      expect((await store.quizzes(guildId)).at(-1)?.items).toEqual(asked.slice(0, 1));
    });

    it('goes on with its own questions after a restart, though others were asked since', async () => {
      const first = await started(2);
      await started(2);
      const [next = ''] = [nextOf(first)];
      const second = await clicked(command(), next, { guildId });
      const [{ items: [, item = ''] = [] } = {}] = await store.quizzes(guildId);
      const quote = quizBase().facts.get(item.split(' ')[1] ?? '')?.quotes[0]?.exact ?? 'none';
      expect(all(second)).toContain(quote);
    });

    it('asks about what was posted in the channel in the last weeks', async () => {
      await expect(started(1, { weeks: 2 })).rejects.toThrow('in the last 2 weeks');
      const [posted = ''] = quizBase().facts.keys();
      await store.recordPost({ guildId, channelId: 'a channel', at: 1, facts: [posted] });
      await started(3, { weeks: 2 });
      expect((await store.quizzes(guildId)).at(-1)?.items).toEqual([`who ${posted}`]);
    });
  });

  it('says where no question can be made', async () => {
    const bare = baseOf([aFact('a')], { sources: new Map([...quizBase().sources].slice(0, 1)) });
    await expect(start(quiz(bare))).rejects.toThrow(/No question/);
  });
});
