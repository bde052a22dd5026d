import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontBytes, resvgWasm, WEIGHTS } from './assets.ts';
import { DENSITY } from './box.ts';
import { cutLand } from './land.ts';
import type { Answer, Job } from './worker-queue.ts';

// The thread that draws: both jobs hold a processor for longer than the bot may pause.

let fonts: Uint8Array[] | undefined;

async function loadOnce(): Promise<Uint8Array[]> {
  if (fonts === undefined) {
    await initWasm(await resvgWasm());
    fonts = WEIGHTS.map(fontBytes);
  }
  return fonts;
}

async function drawPng(svg: string): Promise<Uint8Array> {
  const resvg = new Resvg(svg, {
    font: { fontBuffers: await loadOnce(), defaultFontFamily: 'Noto Sans JP' },
    fitTo: { mode: 'zoom', value: DENSITY },
  });
  const image = resvg.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    resvg.free();
  }
}

parentPort?.on('message', async (job: Job) => {
  try {
    const value = job.kind === 'png' ? await drawPng(job.svg) : await cutLand(job.box);
    const moved = value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
    parentPort?.postMessage({ id: job.id, value } satisfies Answer, moved);
  } catch (error) {
    parentPort?.postMessage({ id: job.id, error: String(error) } satisfies Answer);
  }
});
