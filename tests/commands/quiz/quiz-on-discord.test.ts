import type { APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { questionsOf } from '../../../src/commands/quiz/quiz-question.ts';
import type { Gateway } from '../../../src/discord/gateway/gateway.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { DiscordEmulator } from '../../fixtures/discord-emulator/emulator.ts';
import { buttonPress, GUILD_ID, slashCommand } from '../../fixtures/discord-emulator/interactions.ts';
import { emptyFolder } from '../../fixtures/packs/pack-folder.ts';
import { seminarBot } from '../../fixtures/seminar-bot.ts';
import { realBase } from '../../golden/real-base.ts';

const ROUNDS = 10;
/** Who joins with which question, from 0; the last comes for the last question alone. */
const JOINS = [0, 0, 0, 4, 9];

describe('a quiz on Discord', () => {
  let discord: DiscordEmulator;
  let store: Store;
  let bot: Gateway;
  const { base } = realBase();

  beforeEach(async () => {
    discord = new DiscordEmulator();
    await discord.start();
    store = await openStore({ dataDir: emptyFolder() });
    bot = await seminarBot(discord, { base, store });
  });
  afterEach(async () => {
    await bot.stop();
    await store.close();
    await discord.stop();
    expect(discord.faults).toEqual([]);
  });

  const shown = ({ id }: APIMessage): string => JSON.stringify(discord.messages.get(id)?.components);

  /** Somebody presses the button of a choice; gives what only they see. */
  const answer = async (message: APIMessage, choice: number, userId: string): Promise<string> => {
    const id = shown(message).match(/1\|quiz\|[^"]+/g)?.[choice];
    const reply = await discord.use(buttonPress(id, discord.messages.get(message.id), { userId }));
    return reply === undefined ? '' : shown(reply);
  };

  it('of ten questions counts latecomers from where they join, and the first answer of each', async () => {
    const message = await discord.use(slashCommand('quiz', { rounds: ROUNDS }));
    if (message === undefined) throw new Error('No quiz came of it');
    expect(shown(message)).toContain('1 of 10');
    const [{ id: seed = '', items = [] } = {}] = await store.quizzes(GUILD_ID);
    const questions = questionsOf(base, { seed, rounds: ROUNDS, items });
    expect(questions).toHaveLength(ROUNDS);
    const idOf = (person: number) => `50000000000000010${person}`;
    for (const [at, { right }] of questions.entries()) {
      const here = [...JOINS.keys()].filter((person) => (JOINS[person] ?? 0) <= at);
      for (const person of here) {
        // The first is always right; the others choose the first button, and try again in vain.
        const choice = person === 0 ? right : 0;
        const verdict = choice === right ? 'Right' : 'Not this one';
        expect(await answer(message, choice, idOf(person))).toContain(verdict);
        expect(await answer(message, right, idOf(person))).toContain('answered this before');
      }
      await discord.use(discord.press(message, at + 1 === ROUNDS ? 'Finish' : 'Next question'));
    }
    const end = shown(message);
    const firsts = questions.map(({ right }) => Number(right === 0));
    const score = (from: number) => firsts.slice(from).reduce((sum, one) => sum + one, 0);
    expect(end).toContain(`${JOINS.length} people took part`);
    expect(end).toContain(`<@${idOf(0)}> 10 of 10`);
    for (const [person, from] of [...JOINS.entries()].slice(1))
      expect(end).toContain(`<@${idOf(person)}> ${score(from)} of 10`);
  }, 60_000);
});
