import type { APIStringSelectComponent } from 'discord-api-types/v10';
import type { FileFormat, TextStyle } from '../../citation/style.ts';
import { STYLES } from '../../citation/styles.ts';
import { menu } from '../../reply/controls.ts';
import type { View } from '../../reply/reply.ts';

/** A select of every style and format; a choice sends its id. `chosen` is the one that is shown. */
export const styleMenu = (
  { say }: View,
  id: string,
  chosen?: TextStyle | FileFormat,
): APIStringSelectComponent =>
  menu(
    chosen === undefined ? say('cite.style') : say('cite.other-style', { style: chosen.title }),
    id,
    STYLES.map((style) => ({ label: style.title, value: style.id })),
  );
