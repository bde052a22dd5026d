import { ButtonStyle, ComponentType, InteractionResponseType } from 'discord-api-types/v10';
import type { Form, Registry } from '../../commands/command.ts';
import type { Click, InteractionContext, Submission } from '../../commands/interaction.ts';
import { type Say, sayFor } from '../../language/language.ts';
import { UserError } from '../../language/user-error.ts';
import type { Logger } from '../../log.ts';
import { RecentMap } from '../../memo/recent-map.ts';
import { button } from '../../reply/controls.ts';
import { customId, fitsCustomId, markedId } from '../../reply/custom-id.ts';
import { escapeMarkdown } from '../../reply/escape.ts';
import { MAX_TEXT } from '../../reply/limits.ts';
import { messageOf } from '../../reply/message.ts';
import { type FieldControl, type Filled, type Modal, modalData, refilled } from '../../reply/modal.ts';
import { notice } from '../../reply/notice.ts';
import type { OpenForm, Reply } from '../../reply/reply.ts';
import { cutAtWord, REMARKS, text } from '../../reply/text.ts';
import { packMark } from '../../reply/token.ts';
import type { RoutedResponse } from './deferral.ts';
import { renderNotice, wordsOf } from './render.ts';

/** The action of the button below a refused submission. */
export const AGAIN = 'again';
/** Submissions that were refused and can be opened again as they were, at least. */
const REFUSED = 500;
/** Characters of an error, of which an escape may double each. */
const MOST_WORDS = 900;
/** The file of what was typed, where a message has no room for it. */
const TYPED = 'typed.txt';

/** Opens forms, and gives back what was filled in where a submission is refused. */
export interface Forms {
  /** The response that opens a form. Throws a UserError where the person may not, or the form is none any more. */
  open(answer: OpenForm, context: InteractionContext): Promise<RoutedResponse>;
  /** A private message with the error, what was filled in, and a button that opens the form with it again. */
  refuse(error: unknown, submission: Submission, log: Logger): Promise<RoutedResponse>;
  /** What that button opens: after a restart, the form as it was at first. */
  again(click: Click): OpenForm;
}

/** Makes what makes the forms of a registry. Refused submissions are held in memory alone, the newest of them. */
export function createForms(): (registry: Pick<Registry, 'forms' | 'pack'>) => Forms {
  const refused = new RecentMap<string, Filled>(REFUSED);
  return (registry) => ({
    async open({ form: { action, args }, filled }, context) {
      const modal = await formOf(registry.forms, action).modal(context, args);
      const data = modalData(
        filled === undefined ? modal : refilled(modal, filled),
        markedId(customId(action, ...args), packMark(registry.pack)),
      );
      const say = sayFor(context.locale);
      return {
        response: { type: InteractionResponseType.Modal, data },
        ifLate: messageOf(notice(say('form.late')), { say, isPrivate: true, mayPost: false }),
      };
    },
    async refuse(error, submission, log) {
      const { action, args, filled, interactionId: key = '', locale } = submission;
      const say = sayFor(locale);
      const modal = await modalOf(registry.forms.get(action), submission);
      refused.set(key, filled);
      const typed = modal === undefined ? Object.values(filled).flat() : typedInto(modal, filled);
      const reply = withTyped(notice(cutAtWord(wordsOf(error, say, log), MOST_WORDS)), typed, say);
      const canOpen = modal !== undefined && fitsCustomId(AGAIN, key, action, ...args);
      const again = () =>
        button(say('form.again'), customId(AGAIN, key, action, ...args), ButtonStyle.Primary);
      return renderNotice(canOpen ? { ...reply, buttons: [again()] } : reply, locale, registry.pack);
    },
    again: ({ args: [key = '', action = '', ...args] }) => ({
      do: 'open',
      form: { action, args },
      filled: refused.get(key),
    }),
  });
}

function formOf(forms: Registry['forms'], action: string): Form {
  const form = forms.get(action);
  if (form === undefined) throw new UserError('click.unknown');
  return form;
}

/** The modal that was filled in; undefined where it cannot be made now. */
async function modalOf(form: Form | undefined, submission: Submission): Promise<Modal | undefined> {
  try {
    return await form?.modal(submission, submission.args);
  } catch {
    return undefined;
  }
}

/** What was typed, each under its label; what was chosen stays in the form. */
const typedInto = ({ parts }: Modal, filled: Filled): string[] =>
  parts.flatMap((part) => {
    if (part.type !== ComponentType.Label) return [];
    const { type, custom_id: name } = part.component as FieldControl;
    const [typed] = type === ComponentType.TextInput ? (filled[name] ?? []) : [];
    return typed === undefined ? [] : [`${part.label}:\n${typed}`];
  });

/** A notice with the texts below it, or in a file where they are too long for a message. */
function withTyped(reply: Reply, typed: readonly string[], say: Say): Reply {
  if (typed.length === 0) return reply;
  const heading = `-# ${say('form.typed')}`;
  const texts = typed.map((one) => one.split('\n').map(escapeMarkdown).join('\n'));
  if (texts.join('').length + heading.length + REMARKS <= MAX_TEXT / 2)
    return { ...reply, components: [...reply.components, text(heading), ...texts.map(text)] };
  const bytes = new TextEncoder().encode(`${typed.join('\n\n')}\n`);
  return {
    ...reply,
    components: [
      ...reply.components,
      text(heading),
      { type: ComponentType.File, file: { url: `attachment://${TYPED}` } },
    ],
    files: [{ name: TYPED, contentType: 'text/plain; charset=utf-8', bytes }],
  };
}
