import type { APIApplicationCommandStringOption } from 'discord-api-types/v10';
import { localizations, sayFor } from '../language/language.ts';
import { THEMES, type Theme } from '../picture/drawing/theme.ts';
import { stringOption } from './command-data.ts';

/** What most people see Discord in; Discord does not say what somebody has chosen. */
const USUAL: Theme = 'dark';

/** The option by which a picture is drawn for dark or light surroundings. */
export const themeOption = {
  ...stringOption('option.theme'),
  choices: THEMES.map((theme) => ({
    name: sayFor('en')(`theme.${theme}`),
    name_localizations: localizations(`theme.${theme}`),
    value: theme,
  })),
} as APIApplicationCommandStringOption;

/** The theme of an option or argument; the usual one where it names none. */
export const themeOf = (typed: string | undefined): Theme => THEMES.find((theme) => theme === typed) ?? USUAL;

/** The argument that a custom id carries for a theme; none for the usual one. */
export const themeArgs = (theme: Theme): readonly string[] => (theme === USUAL ? [] : [theme]);
