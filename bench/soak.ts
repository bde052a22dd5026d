import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIInteraction, APIMessage } from 'discord-api-types/v10';
import { sayFor } from '../src/language/language.ts';
import { refusal, type Weather } from '../tests/fixtures/discord-emulator/rest.ts';
import { randomNumbers } from '../tests/fixtures/random-numbers.ts';
import type { Count } from './soak-bot.ts';
import { judge, print, type Run, TOO_LATE } from './soak-judge.ts';
import { createMixture, type Mixture, type Sent } from './soak-mixture.ts';
import { onGateway, overHttp, type Transport } from './soak-transports.ts';

/**
 * Asks, types, clicks and forges at random for some minutes, on the gateway and over HTTP at once, one interaction in
 * twenty broken, with floods, reloads of the fact base, dropped connections, spells of 502, a database that is locked or reset, and storms of SIGHUP:
 * `npm run bench:soak [minutes] [seed]`. Ends with 1 where something was not handled, an interaction had no answer, or
 * memory grows; prints the seed that brings the same again.
 */
const MINUTES = Number(process.argv[2] ?? 1);
const SEED = Number(process.argv[3] ?? Date.now() % 1e9);
const PER_SECOND = 20;
const EVERY_MS = {
  reload: 19_000,
  sample: 6_000,
  disturb: 7_000,
  spell: 11_000,
  flood: 13_000,
  store: 9_000,
  storm: 23_000,
};
const SPELL_MS = 300;
const FLOOD = 100;
/** Signals of a storm. */
const STORM = 50;
/** Messages that are still clicked on. */
const KEPT = 200;
/** How long answers are waited for in the end. */
const GRACE_MS = 15_000;
/** Discord takes no answer after three seconds, and the bot sends none again. */
const LATE_MS = 2_400;

/** How each language says that something went wrong that nobody expected. */
const ACCIDENTS = ['en', 'ja', 'ru'].map(
  (language) => sayFor(language)('error.incident', { incident: '@' }).split('@')[0]?.slice(0, 20) ?? '@',
);

/** What was asked: the name of a command, or where it is a click the action. */
const nameOf = ({ data }: APIInteraction): string =>
  data === undefined ? 'ping' : 'name' in data ? `/${data.name}` : (data.custom_id.split('|')[1] ?? '');

/** Discord answers with 502 from now on, for a while. */
function spell(): Weather {
  const until = performance.now() + SPELL_MS;
  return () => (performance.now() < until ? { instead: refusal(502, 0, 'Bad Gateway') } : undefined);
}

/** Counts what happens; of which broken interaction or too late an answer is not told apart. */
function counting({ counts }: Run, broken: ReadonlySet<unknown>, late: Set<unknown>): Count {
  return (what, id, ms = 0) => {
    const isBroken = id !== undefined && broken.has(id);
    const isLate = !isBroken && ms > LATE_MS;
    if (isLate) late.add(id);
    // Discord knows nothing of what is broken: it refuses the answer in its own words.
    const is =
      isBroken || isLate ? `${what.replace(/ \(.*/, '')} ${isLate ? TOO_LATE : 'of what is broken'}` : what;
    counts.set(is, (counts.get(is) ?? 0) + 1);
  };
}

async function soak(name: string, start: (count: Count) => Promise<Transport>, next: Mixture, seed: number) {
  const run: Run = { name, counts: new Map(), live: [], whole: 0, took: [] };
  const broken = new Set<unknown>();
  const late = new Set<unknown>();
  const count = counting(run, broken, late);
  const transport = await start(count);
  const { bot, discord } = transport;
  const random = randomNumbers(seed);
  const messages: APIMessage[] = [];
  const underWay = new Map<Promise<void>, Sent>();

  const send = async ({ interaction, isSound }: Sent) => {
    if (!isSound) {
      broken.add(interaction?.id);
      return transport.breakWith(interaction);
    }
    const from = performance.now();
    const isSampled = isSampling;
    const answer = await transport.ask(interaction);
    const ms = performance.now() - from;
    // A sample has the bot collect all its garbage: what is asked meanwhile waits for the soak's own doing.
    if (!isSampled)
      run.took.push({ ms, what: `${nameOf(interaction)} at ${Math.round(elapsed() / 1_000)} s` });
    const text = JSON.stringify(answer);
    if (ACCIDENTS.some((words) => text.includes(words))) count('an incident where Discord would send this');
    const message = discord.messages.original(interaction);
    if (message !== undefined) messages.splice(random(KEPT), messages.length < KEPT ? 0 : 1, message);
  };
  const begin = () => {
    const sent = next(messages.filter(({ id }) => discord.messages.get(id) !== undefined));
    count(sent.isSound ? 'sent' : 'sent, broken');
    const work = send(sent)
      .catch((error: unknown) => count(`no answer: ${error instanceof Error ? error.message : error}`))
      .finally(() => underWay.delete(work));
    underWay.set(work, sent);
  };

  const since = performance.now();
  const elapsed = () => performance.now() - since;
  let isSampling = false;
  const sample = async () => {
    isSampling = true;
    const { live, whole } = await bot.memory();
    isSampling = false;
    run.live.push({ minute: elapsed() / 60_000, mb: live });
    run.whole = whole;
    // What the emulator keeps is not needed, and would make it slow.
    discord.requests.length = 0;
    discord.callbacks.splice(0, discord.callbacks.length - 1_000);
  };
  const atTimes: Readonly<Record<keyof typeof EVERY_MS, () => unknown>> = {
    flood: () => Array.from({ length: FLOOD }, begin),
    reload: () => bot.reload(),
    store: () => transport.failStore(),
    storm: () => {
      for (let n = 0; n < STORM; n += 1) bot.reload();
    },
    disturb: () => transport.disturb(random(9)),
    spell: () => {
      discord.weather = spell();
    },
    sample,
  };
  const due = Object.entries(EVERY_MS).map(([what, ms]) => ({
    ...{ ms, times: 0 },
    work: atTimes[what as keyof typeof EVERY_MS],
  }));
  for (let sent = 0; elapsed() < MINUTES * 60_000; await pause(5)) {
    for (; sent < (elapsed() / 1_000) * PER_SECOND; sent++) begin();
    for (const one of due.filter(({ ms, times }) => elapsed() > (times + 1) * ms)) {
      one.times = Math.floor(elapsed() / one.ms);
      await one.work();
    }
  }
  await Promise.race([Promise.all(underWay.keys()), pause(GRACE_MS, undefined, { ref: false })]);
  for (const { interaction } of underWay.values()) if (!late.has(interaction.id)) count('no answer at all');
  const code = await bot.end();
  if (code !== 0) count(`it ended with ${code} at SIGTERM`);
  for (const fault of discord.faults) count(`Discord refuses: ${fault.slice(0, 90)}`);
  await discord.stop();
  await transport.end();
  return run;
}

print(`seed ${SEED}`);
const seeds = [SEED, SEED + 500_000_000] as const;
const [one, two] = seeds.map(createMixture) as [Mixture, Mixture];
const delay = monitorEventLoopDelay();
delay.enable();
const runs = await Promise.all([
  soak('on the gateway', onGateway, one, seeds[0]),
  soak('over HTTP', overHttp, two, seeds[1]),
]);
const isWell = runs.map((run) => judge(run, MINUTES));
print(
  `\nThis program itself was held up for ${(delay.max / 1e6).toFixed(0)} ms at most; load ${loadavg()[0]?.toFixed(1)}.`,
);
process.exit(isWell.every(Boolean) ? 0 : 1);
