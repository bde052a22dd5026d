import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Click, InteractionContext, Submission } from '../../commands/interaction.ts';
import { type MarkedCustomId, readCustomId } from '../../reply/custom-id.ts';
import { anything, attachments, listOf, text, user } from './lenient.ts';

/** What an interaction says of its control and of the message that it stands on. */
interface Raw {
  readonly data?: unknown;
  readonly message?: unknown;
}

const clickData = z.object({ custom_id: z.string(), values: listOf(z.string()) });
/** A control of a modal; in a label, or in a row as older modals have it. */
const filled = z.object({
  custom_id: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.boolean()]).optional().catch(undefined),
  values: listOf(z.string()),
});
const part = z.object({ component: anything, components: z.array(z.unknown()).catch([]) });
const submissionData = z.object({
  custom_id: z.string(),
  components: listOf(part),
  resolved: z.object({ attachments }).optional().catch(undefined),
});
const message = z
  .object({
    id: text,
    flags: z.number().catch(0),
    interaction_metadata: z.object({ user }).optional().catch(undefined),
    components: z.array(z.unknown()).catch([]),
  })
  .catch({ id: undefined, flags: 0, interaction_metadata: undefined, components: [] });

/** Of a control that no command of ours made. */
const NO_CUSTOM_ID: MarkedCustomId = { action: '', args: [] };

type Own<T extends InteractionContext> = Omit<T, keyof InteractionContext>;

/** Reads a press of a button or a choice in a select. */
export function readClick(read: Raw, userId: string | undefined): Own<Click> {
  const { custom_id: written, values } = clickData.safeParse(read.data).data ?? { custom_id: '', values: [] };
  const { components, ...on } = readMessage(read, userId);
  // A custom id that is not on its message is forged: the bot trusts the content of its custom ids.
  const isForged = components.length > 0 && !JSON.stringify(components).includes(JSON.stringify(written));
  const id = isForged ? undefined : readCustomId(written);
  return { ...on, ...(id ?? NO_CUSTOM_ID), values };
}

/** Reads a form that was submitted. */
export function readSubmission(read: Raw, userId: string | undefined): Own<Submission> {
  const {
    custom_id: written,
    components: parts,
    resolved,
  } = submissionData.safeParse(read.data).data ?? {
    custom_id: '',
    components: [],
  };
  const { components: _, ...on } = readMessage(read, userId);
  const controls = parts
    .flatMap(({ component, components }) => [component, ...components])
    .flatMap((one) => filled.safeParse(one).data ?? []);
  return {
    ...on,
    ...(readCustomId(written) ?? NO_CUSTOM_ID),
    filled: Object.fromEntries(controls.map((one) => [one.custom_id, valuesOf(one)])),
    files: Object.fromEntries(
      controls
        .filter(({ type }) => type === ComponentType.FileUpload)
        .map(({ custom_id: id, values }) => [
          id,
          values.flatMap((sent) => resolved?.attachments[sent] ?? []),
        ]),
    ),
  };
}

function valuesOf({ value, values }: z.infer<typeof filled>): readonly string[] {
  if (typeof value === 'boolean') return value ? ['true'] : [];
  return value === undefined ? values : [value].filter((text) => text !== '');
}

/** The message that a control stands on; a modal that a command opened has none. */
function readMessage({ message: on }: Raw, userId: string | undefined) {
  const { id: messageId, flags, interaction_metadata: answered, components } = message.parse(on);
  const isOnPrivate = (flags & MessageFlags.Ephemeral) !== 0;
  const askedBy = answered?.user?.id;
  const ownsMessage = isOnPrivate || (askedBy !== undefined && askedBy === userId);
  return { messageId, isOnPrivate, askedBy, ownsMessage, components };
}
