import type { CheckedQuotation } from '../../../draft/check-draft.ts';
import { checkDraft } from '../../../draft/check-draft.ts';
import type { FactBase } from '../../../facts/fact-base.ts';
import type { Say } from '../../../language/language.ts';
import { UserError } from '../../../language/user-error.ts';
import { createQuotationChecker } from '../../../quotations/check-quotation.ts';
import { textField } from '../../../reply/modal.ts';
import { cutAtWord } from '../../../reply/text.ts';
import { type Controversy, currentStep } from '../../../store/controversies/controversies.ts';
import { isRight } from '../../check/draft-report.ts';
import { type Form, filledIn, type InteractionContext, type Services, viewFor } from '../../command.ts';
import { actingServer } from '../../in-server.ts';
import { stillThere } from '../../paged-click.ts';
import { typedEntries } from '../own/typed-question.ts';
import { stepCard } from './step-card.ts';

/** Characters of a statement, of which an escape may double each; and the entries that it cites. */
const MAX_STATEMENT = 1500;
const MAX_CITED = 10;
/** Problems that a refusal names, and characters of words in it. */
const MAX_NAMED = 3;
const MAX_WORDS = 120;

/**
 * The form of the joint statement: one text for the group, which any member changes, with the ids of the entries that it
 * rests on. A version that somebody else saved meanwhile is never overwritten.
 */
export function statementForm(services: Services): Form {
  const { base, store } = services;
  return {
    async modal(context, [id = '']) {
      const { say } = viewFor(services, { locale: context.locale });
      const { statement, cited } = await memberControversy(services, context, id);
      return {
        title: say('controversy.statement'),
        parts: [
          textField(
            say('controversy.statement'),
            'statement',
            { required: true, max_length: MAX_STATEMENT, value: statement },
            say('controversy.statement-how'),
          ),
          textField(
            say('controversy.entries'),
            'entries',
            { required: true, max_length: 1000, value: cited.join('\n') },
            say('own.entries-hint'),
          ),
        ],
      };
    },
    async submit(submission) {
      const [id = '', over] = submission.args;
      const controversy = await memberControversy(services, submission, id);
      const statement = filledIn(submission, 'statement') ?? '';
      const cited = citedIn(base, filledIn(submission, 'entries') ?? '');
      const check = services.checkQuotation ?? createQuotationChecker(base);
      const wrong = checkDraft(base, check, statement.split('\n')).quotations.filter((one) => !isRight(one));
      if (wrong.length > 0)
        throw new UserError('controversy.not-verbatim', {
          problems: (say) =>
            wrong
              .slice(0, MAX_NAMED)
              .map((one) => problemOf(say, one))
              .join(' · '),
        });
      const { guildId, announced } = controversy;
      if (!(await store.saveStatement(guildId, id, { statement, cited }, Number(over))))
        throw new UserError('controversy.changed');
      const view = viewFor(services, {
        ...submission,
        publicLocale: submission.messageLocale ?? submission.publicLocale,
      });
      const contrast = stillThere(base.contrasts.get(controversy.contrast));
      const members = await store.members(controversy);
      const saved = stillThere(await store.controversy(guildId, id));
      return {
        do: 'update',
        reply: stepCard(view, { controversy: saved, contrast, members }, 'agree', announced.at(-1) ?? 0),
      };
    },
  };
}

/**
 * The controversy whose joint statement somebody may write now.
 * @throws UserError where it is over, its time has not come, or they have not joined.
 */
async function memberControversy(
  services: Services,
  context: InteractionContext,
  id: string,
): Promise<Controversy> {
  const { store, guildId } = actingServer(services, context);
  const controversy = await store.controversy(guildId, id);
  if (controversy === undefined || currentStep(controversy) !== 'agree')
    throw new UserError('controversy.gone');
  if ((await store.member(controversy, context.userId ?? '')) === undefined)
    throw new UserError('controversy.join-first');
  return controversy;
}

/** The ids of the entries that a statement rests on. */
function citedIn(base: FactBase, typed: string): string[] {
  const cited = typedEntries(base, typed).map(({ id }) => id);
  if (cited.length > MAX_CITED) throw new UserError('controversy.many-entries', { count: MAX_CITED });
  return cited;
}

/** What is wrong with a quotation: the verdict, its words, and those of the source where they are another. */
function problemOf(say: Say, { words, check, faults }: CheckedQuotation): string {
  const verdict =
    check.verdict === 'verbatim'
      ? faults.map((fault) => say(`draft.fault.${fault}`))
      : [say(`draft.${check.verdict}`)];
  const shown = `${verdict.join(', ')}: “${cutAtWord(words, MAX_WORDS)}”`;
  return check.verdict === 'altered' ? `${shown} → “${cutAtWord(check.printed, MAX_WORDS)}”` : shown;
}
