import { ApplicationCommandOptionType, ComponentType } from 'discord-api-types/v10';
import { checkDraft } from '../../draft/check-draft.ts';
import { MAX_DRAFT_BYTES, readDraft, readTyped } from '../../draft/read-draft.ts';
import { type Say, sayFor } from '../../language/language.ts';
import { UserError } from '../../language/user-error.ts';
import { createQuotationChecker } from '../../quotations/check-quotation.ts';
import { field, type Modal, textField } from '../../reply/modal.ts';
import type { Reply } from '../../reply/reply.ts';
import { text } from '../../reply/text.ts';
import {
  type Command,
  filledIn,
  type InteractionContext,
  type Invocation,
  type Services,
  textOption,
  viewFor,
} from '../command.ts';
import { named, slashCommand, stringOption } from '../command-data.ts';
import type { Attachment } from '../interaction.ts';
import { draftCard } from './draft-card.ts';

/** Discord's longest text of an option. */
const MAX_TEXT = 6_000;

const fileOption = { type: ApplicationCommandOptionType.Attachment, ...named('draft.file') } as const;

/** What is to be checked. */
interface Draft {
  readonly file?: Attachment | undefined;
  readonly text?: string | undefined;
}

/**
 * `/check`: every quotation of a draft, a file or a text, held against the pack; a form takes the draft where no option
 * does. Private; nothing of the draft is kept.
 */
export function draftCommand(services: Services): Command {
  const { base } = services;
  const checkQuotation = services.checkQuotation ?? createQuotationChecker(base);
  async function check(context: InteractionContext, draft: Draft): Promise<Reply> {
    const report = checkDraft(base, checkQuotation, await paragraphsOf(services, draft));
    return draftCard(viewFor(services, context), report, services.checkQuotation !== undefined);
  }
  const draftIn = (invocation: Invocation): Draft => ({
    file: invocation.attachments?.['file'],
    text: textOption(invocation, 'text'),
  });
  return {
    data: slashCommand('draft', fileOption, stringOption('draft.text', { max_length: MAX_TEXT })),
    isPrivate: true,
    opens(invocation) {
      const { file, text } = draftIn(invocation);
      return file === undefined && text === undefined ? { action: 'draft', args: [] } : undefined;
    },
    execute: (invocation) => check(invocation, draftIn(invocation)),
    forms: {
      draft: {
        modal: ({ locale }) => draftModal(sayFor(locale)),
        async submit(submission) {
          const [file] = submission.files['file'] ?? [];
          const draft = { file, text: filledIn(submission, 'text') };
          return { do: 'reply', reply: await check(submission, draft) };
        },
      },
    },
  };
}

const draftModal = (say: Say): Modal => ({
  title: say('draft.title'),
  parts: [
    textField(say('draft.text-label'), 'text', { required: false }, say('draft.text-hint')),
    field(
      say('draft.file-label'),
      { type: ComponentType.FileUpload, custom_id: 'file', required: false, min_values: 0 },
      say('draft.file.description'),
    ),
    text(`-# ${say('draft.private')}`),
  ],
});

async function paragraphsOf(services: Services, { file, text: typed }: Draft): Promise<readonly string[]> {
  if (file === undefined) {
    if (typed === undefined) throw new UserError('draft.needs-text');
    return readTyped(typed);
  }
  if (file.size > MAX_DRAFT_BYTES) throw new UserError('draft.too-large', { mb: MAX_DRAFT_BYTES / 2 ** 20 });
  const bytes = await services.fetchFile?.(file.url, MAX_DRAFT_BYTES);
  if (bytes === undefined) throw new UserError('draft.unreachable');
  return readDraft(file.name, bytes);
}
