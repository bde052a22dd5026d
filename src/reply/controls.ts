import {
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { MAX_BUTTON_LABEL, MAX_CHOICES, MAX_LABEL, MAX_PLACEHOLDER } from './limits.ts';
import { cutAtWord } from './text.ts';

type Style = APIButtonComponentWithCustomId['style'];

/** A button with a text on it; its meaning never rests on its colour. */
export const button = (
  label: string,
  id: string,
  style: Style = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style,
  label: cutAtWord(label, MAX_BUTTON_LABEL),
  custom_id: id,
});

/** A button that opens an address; Discord shows it with an arrow, whatever its label. */
export const linkButton = (label: string, url: string): APIButtonComponentWithURL => ({
  type: ComponentType.Button,
  style: ButtonStyle.Link,
  label: cutAtWord(label, MAX_BUTTON_LABEL),
  url,
});

/** One thing to choose: a label, and the value that its choice sends. */
export interface Option {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
}

/** A select of one among the options; none where there are none, since Discord takes no empty select. */
export const menus = (...given: Parameters<typeof menu>): APIStringSelectComponent[] =>
  given[2].length === 0 ? [] : [menu(...given)];

/** A select of one among at most 25 options; what is beyond them is left out, so that a caller pages. */
export const menu = (
  placeholder: string,
  id: string,
  options: readonly Option[],
): APIStringSelectComponent => ({
  type: ComponentType.StringSelect,
  custom_id: id,
  placeholder: cutAtWord(placeholder, MAX_PLACEHOLDER),
  options: options.slice(0, MAX_CHOICES).map(
    ({ label, value, description }): APISelectMenuOption => ({
      label: cutAtWord(label, MAX_LABEL),
      value,
      ...(description === undefined ? {} : { description: cutAtWord(description, MAX_LABEL) }),
    }),
  ),
});
