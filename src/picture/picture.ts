import type { MapRequest } from './map/map.ts';
import type { TimelineRequest } from './timeline/chronicle.ts';

/** A PNG of twice the layout's size, at most 1,800 pixels wide, and its alternative text of at most 1,024 characters. */
export interface Picture {
  readonly png: Uint8Array;
  readonly alt: string;
}

/** Draws pictures. A picture may be late or fail, so an answer never depends on it. */
export interface Draw {
  timeline(request: TimelineRequest): Promise<Picture>;
  map(request: MapRequest): Promise<Picture>;
  /** Starts the drawing process in advance of a likely request; does nothing if it runs. */
  warmUp(): void;
  /** Called with the reason for each answer without its picture. */
  onPictureFailed(picture: string, reason: unknown): void;
}

const refuse = async (): Promise<never> => {
  throw new Error('Nothing draws here');
};

/** For text-only front ends such as the terminal: every request fails. */
export const noPictures: Draw = { timeline: refuse, map: refuse, warmUp() {}, onPictureFailed() {} };
