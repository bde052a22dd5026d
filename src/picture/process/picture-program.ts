import { drawPng } from '../drawing/draw-png.ts';
import { FONT_FAMILY } from '../drawing/fonts.ts';
import { cutLand, type Ring } from '../map/land.ts';
import { landBox, type MapRequest, mapSvg } from '../map/map.ts';
import { mapAlt } from '../map/map-alt.ts';
import type { Picture } from '../picture.ts';
import { chronicle } from '../timeline/chronicle.ts';
import { timelineSvg } from '../timeline/timeline.ts';
import { timelineAlt } from '../timeline/timeline-alt.ts';
import type { PictureWork } from './pictures.ts';
import type { Answer, Job } from './process-queue.ts';

// The drawing process. Reading fonts, placing labels and clipping land would block the bot for too long, and their
// memory is freed with the process.

/** A letter of each script and weight, which loads the fonts before the first picture. */
const LETTERS = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" font-family="${FONT_FAMILY}"><rect width="300" height="60"/><text x="9" y="40" font-size="24" fill="#fff">Aж<tspan font-weight="700">Aж</tspan><tspan font-family="Noto Sans JP">島<tspan font-weight="700">島</tspan></tspan></text></svg>`;
const MAX_CUT = 16;
const cut = new Map<string, readonly Ring[]>();

async function landOf(spec: MapRequest['spec']): Promise<readonly Ring[]> {
  const box = landBox(spec);
  const key = box.join();
  const land = cut.get(key) ?? (await cutLand(box));
  if (cut.size >= MAX_CUT) cut.clear();
  cut.set(key, land);
  return land;
}

async function draw(work: PictureWork): Promise<Picture> {
  switch (work.kind) {
    case 'timeline': {
      const { request } = work;
      const laid = chronicle(request);
      return { png: await drawPng(timelineSvg(request, laid)), alt: timelineAlt(request, laid) };
    }
    case 'map': {
      const { request } = work;
      const svg = mapSvg({ ...request, land: await landOf(request.spec) });
      return { png: await drawPng(svg), alt: mapAlt(request.spec, request.language) };
    }
    case 'warm-up':
      return { png: await drawPng(LETTERS), alt: '' };
  }
}

const answer = (given: Answer<Picture>): boolean | undefined => process.send?.(given);

process.on('message', async (job) => {
  const { id, work } = job as Job<PictureWork>;
  try {
    answer({ id, value: await draw(work) });
  } catch (error) {
    answer({ id, error: String(error) });
  }
});
