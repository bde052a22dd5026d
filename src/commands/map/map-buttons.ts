import type { APIButtonComponent } from 'discord-api-types/v10';
import type { MapSpec } from '../../facts/map.ts';
import { button } from '../../reply/controls.ts';
import { customId } from '../../reply/custom-id.ts';
import type { View } from '../../reply/reply.ts';
import { tokenOf } from '../../reply/token.ts';

/** Maps that a card leads to at most. */
const MOST = 3;

/** Buttons that show maps, by their titles. */
export const mapButtons = ({ say }: View, maps: readonly MapSpec[]): APIButtonComponent[] =>
  maps
    .slice(0, MOST)
    .map(({ id, title }) =>
      button(say('button.map', { title: title[say.language] }), customId('map', tokenOf(id))),
    );
