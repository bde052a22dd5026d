import type { APIApplicationCommandStringOption } from 'discord-api-types/v10';
import { localizations, sayFor, type TextKey } from '../../language/language.ts';
import type { Theme } from '../../picture/drawing/theme.ts';
import { SHAPES, type Shape } from '../../picture/timeline/chronicle.ts';
import { type Described, stringOption } from '../command-data.ts';
import { TIMELINE_KINDS, type TimelineKinds } from './timeline-entries.ts';

/** How a timeline is shown, beside its span. */
export interface Look {
  readonly theme: Theme;
  readonly shape: Shape;
}

const choiceOption = (key: Described, values: readonly (TimelineKinds | Shape)[]) =>
  ({
    ...stringOption(key),
    choices: values.map((value) => {
      const name: TextKey = `timeline.choice.${value}`;
      return { name: sayFor('en')(name), name_localizations: localizations(name), value };
    }),
  }) as APIApplicationCommandStringOption;

/** The option by which arguments and background are told too. */
export const kindsOption = choiceOption('option.kinds', TIMELINE_KINDS);
/** The option by which a picture is drawn for a desktop or a projector. */
export const shapeOption = choiceOption('option.size', SHAPES);

/** The kinds or shape of an option or argument; the usual ones where it names none. */
export const kindsOf = (typed: string | undefined): TimelineKinds =>
  TIMELINE_KINDS.find((kinds) => kinds === typed) ?? TIMELINE_KINDS[0];
export const shapeOf = (typed: string | undefined): Shape =>
  SHAPES.find((shape) => shape === typed) ?? SHAPES[0];
