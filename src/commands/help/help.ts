import { type Command, type Registry, type Services, viewFor } from '../command.ts';
import { slashCommand } from '../command-data.ts';
import { helpCard } from './help-card.ts';

/** `/help`: what to type, the promise, privacy, and every command of the registry. */
export const helpCommand = (services: Services, registry: () => Registry): Command => ({
  data: slashCommand('help'),
  isPrivate: true,
  execute: (invocation) => helpCard(viewFor(services, invocation), registry()),
});
