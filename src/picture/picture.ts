import type { MapRequest } from './map/map.ts';
import type { TimelineRequest } from './timeline/chronicle.ts';

/** A picture as PNG, 2400 × 1350, and what it shows in words, at most 1,024 characters. */
export interface Picture {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Draws pictures. They come late or not at all at times: a picture is never all that an answer has. */
export interface Draw {
  timeline(request: TimelineRequest): Promise<Picture>;
  map(request: MapRequest): Promise<Picture>;
  /** Gets ready to draw, where it is likely that somebody is about to ask; costs nothing when it is ready. */
  prepare(): void;
  /** Is told why an answer goes without its picture. */
  missed(picture: string, reason: unknown): void;
}

const refuse = async (): Promise<never> => {
  throw new Error('Nothing draws here');
};

/** Draws nothing, as in a terminal: answers are all text. */
export const noPictures: Draw = { timeline: refuse, map: refuse, prepare() {}, missed() {} };
