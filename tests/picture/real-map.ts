import { need } from '../../src/facts/fact-base.ts';
import type { MapSpec } from '../../src/facts/map.ts';
import { realBase } from '../golden/real-base.ts';

/** The map of this repository's own pack. */
export const islandsMap: MapSpec = need(realBase().base.maps, 'southern-kurils');
