import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';

/** The option that takes a question, with suggestions while it is typed. */
export const queryOption = (required: boolean): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name: 'query',
  description: 'What you want to know: words, a question, or a fact from the list',
  required,
  autocomplete: true,
});
