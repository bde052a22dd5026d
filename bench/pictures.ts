import { readFileSync } from 'node:fs';
import { timelineRequest } from '../src/commands/timeline/timeline-picture.ts';
import { loadFactBase } from '../src/knowledge/load.ts';
import { createPictures, type Pictures } from '../src/picture/process/pictures.ts';
import type { Shape } from '../src/picture/timeline/chronicle.ts';
import { viewOf } from '../tests/fixtures/view.ts';

/**
 * Measures the pictures of the real base as commands get them, from request to PNG: `npm run bench:pictures`. Each has
 * a title of its own, so that none is remembered. Processor time is that of the process that draws, as Linux counts it:
 * what a picture takes on an idle machine, whatever else this one does. Memory is what Linux counts as resident: the bot's own, and that of
 * the process that draws.
 */
const PICTURES = Number(process.argv[2] ?? 100);
const COLD_STARTS = 5;
const LOCALES = ['en-US', 'ja', 'ru'] as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

const loaded = loadFactBase('knowledge');
if (!loaded.ok) throw new Error('knowledge/ does not pass its check');
const { base } = loaded;
const [spec] = base.maps.values();
const kurils = base.topics.get('kurils');
const pictures = createPictures((_, reason) => say(String(reason)));

type Draw = (locale: (typeof LOCALES)[number], number: number) => Promise<{ readonly png: Uint8Array }>;
const timeline =
  (shape: Shape, topic?: typeof kurils): Draw =>
  (locale, number) => {
    const look = { theme: number % 2 === 0 ? 'dark' : 'light', shape } as const;
    const request = timelineRequest(viewOf(base, locale), { topic, kinds: 'all' }, look);
    if (request === undefined) throw new Error('Nothing is dated');
    return pictures.timeline({ ...request, title: `${request.title} ${number}` });
  };
const map: Draw = (locale, number) => {
  if (spec === undefined) throw new Error('There is no map');
  const language = viewOf(base, locale).say.language;
  const title = { ...spec.title, [language]: `${spec.title[language]} ${number}` };
  return pictures.map({ spec: { ...spec, title }, language, theme: number % 2 === 0 ? 'dark' : 'light' });
};
const KINDS: Readonly<Record<string, Draw>> = {
  '/timeline': timeline('phone'),
  '/timeline, wide': timeline('wide'),
  '/timeline, large': timeline('sheet'),
  '/timeline topic:kurils': timeline('phone', kurils),
  '/map': map,
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
const quantile = (times: readonly number[], share: number): string =>
  (times.toSorted((a, b) => a - b)[Math.ceil(times.length * share) - 1] ?? Number.NaN).toFixed(0);

const residentMb = (pid: number | 'self'): string => {
  const kb = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
  return (Number(kb) / 1024).toFixed(0);
};
const drawingPid = (): number =>
  Number(readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')[0]);

/** A tick of Linux's clock is a hundredth of a second. */
function processorMs(): number {
  const fields = readFileSync(`/proc/${drawingPid()}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

async function row(name: string, draw: Draw): Promise<string> {
  const cold: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    pictures.close();
    cold.push(await timed(() => draw('en-US', -1 - start)));
  }
  const times: number[] = [];
  const before = processorMs();
  let bytes = 0;
  for (let number = 0; number < PICTURES; number += 1) {
    const locale = LOCALES[number % LOCALES.length] ?? 'en-US';
    const start = performance.now();
    bytes += (await draw(locale, number)).png.byteLength;
    times.push(performance.now() - start);
  }
  const busy = (processorMs() - before) / PICTURES;
  const last = PICTURES - 1;
  const known = await timed(() => draw(LOCALES[last % LOCALES.length] ?? 'en-US', last));
  const cells = [
    busy.toFixed(0),
    quantile(times, 0.5),
    quantile(times, 0.95),
    quantile(cold, 0.5),
    known.toFixed(1),
  ];
  return `| ${[name, ...cells, (bytes / PICTURES / 1000).toFixed(0)].join(' | ')} |`;
}

const memory = (when: string, pictures: Pictures) =>
  `| ${when} | ${residentMb('self')} | ${pictures.isUp ? residentMb(drawingPid()) : '–'} |`;

const memoryRows = [memory('before the first picture', pictures)];
say(
  '| picture | processor ms | p50 ms | p95 ms | first, process started for it: ms | again, remembered: ms | kB |',
);
say('|---|---:|---:|---:|---:|---:|---:|');
for (const [name, draw] of Object.entries(KINDS)) say(await row(name, draw));
memoryRows.push(memory(`after ${PICTURES * Object.keys(KINDS).length} pictures`, pictures));
pictures.close();
memoryRows.push(memory('once the process has ended', pictures));
say(`\n| | bot MB | drawing MB |\n|---|---:|---:|\n${memoryRows.join('\n')}`);
