import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Click, Command } from '../../../src/commands/command.ts';
import { quizCommand } from '../../../src/commands/quiz/quiz.ts';
import { createQuizScores } from '../../../src/commands/quiz/quiz-scores.ts';
import { UserError } from '../../../src/language/user-error.ts';
import { readCustomId } from '../../../src/reply/custom-id.ts';
import type { ClickAnswer, Reply } from '../../../src/reply/reply.ts';
import { aFact, baseOf } from '../../fixtures/base.ts';
import { overLimits, shownQuotes, textsOf } from '../../fixtures/discord-limits.ts';
import { aClick, invocation, services } from '../../fixtures/invoke.ts';
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
  if (answer.do === 'delete') throw new Error('It deleted the message');
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

  it('says where no question can be made', async () => {
    const bare = baseOf([aFact('a')], { sources: new Map([...quizBase().sources].slice(0, 1)) });
    await expect(start(quiz(bare))).rejects.toThrow(/No question/);
  });
});
