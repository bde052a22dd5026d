/**
 * Arguments of Node by which a program collects its garbage and says what is alive, at SIGUSR2, as a line of JSON: with
 * gigabytes free, V8 lets a process grow rather than collect, so that its size alone tells no leak from idleness.
 */
export const TELLS_LIVE: readonly string[] = [
  '--expose-gc',
  '--import',
  `data:text/javascript,${encodeURIComponent(
    "process.on('SIGUSR2', () => { gc(); console.log(JSON.stringify({ live: process.memoryUsage().heapUsed })); });",
  )}`,
];
