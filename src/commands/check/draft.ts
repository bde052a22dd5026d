import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { checkDraft } from '../../draft/check-draft.ts';
import { MAX_DRAFT_BYTES, readDraft } from '../../draft/read-draft.ts';
import { UserError } from '../../language/user-error.ts';
import { createQuotationChecker } from '../../quotations/check-quotation.ts';
import { type Command, type Invocation, type Services, textOption, viewFor } from '../command.ts';
import { named, slashCommand, stringOption } from '../command-data.ts';
import { draftCard } from './draft-card.ts';

/** Discord's longest text of an option. */
const MAX_TEXT = 6_000;

const fileOption = { type: ApplicationCommandOptionType.Attachment, ...named('draft.file') } as const;

/**
 * `/check`: every quotation of a draft, a file or a text, held against the pack. Private; nothing of the draft is kept.
 */
export function draftCommand(services: Services): Command {
  const { base } = services;
  const checkQuotation = services.checkQuotation ?? createQuotationChecker(base);
  return {
    data: slashCommand('draft', fileOption, stringOption('draft.text', { max_length: MAX_TEXT })),
    isPrivate: true,
    async execute(invocation) {
      const paragraphs = await paragraphsOf(services, invocation);
      const report = checkDraft(base, checkQuotation, paragraphs);
      return draftCard(viewFor(services, invocation), report, services.checkQuotation !== undefined);
    },
  };
}

async function paragraphsOf(services: Services, invocation: Invocation): Promise<readonly string[]> {
  const file = invocation.attachments?.['file'];
  const text = textOption(invocation, 'text');
  if (file === undefined) {
    if (text === undefined) throw new UserError('draft.needs-text');
    return text.split(/\r?\n/);
  }
  if (file.size > MAX_DRAFT_BYTES) throw new UserError('draft.too-large', { mb: MAX_DRAFT_BYTES / 2 ** 20 });
  const bytes = await services.fetchFile?.(file.url, MAX_DRAFT_BYTES);
  if (bytes === undefined) throw new UserError('draft.unreachable');
  return readDraft(file.name, bytes);
}
