import type {
  APIButtonComponent,
  APIMessageTopLevelComponent,
  APIStringSelectComponent,
} from 'discord-api-types/v10';
import type { FactBase } from '../facts/fact-base.ts';
import type { PassageOf } from '../facts/passage.ts';
import type { Say } from '../language/language.ts';
import type { CustomId } from './custom-id.ts';
import type { Filled } from './modal.ts';

/** What every card is made with: the records, and the reader's language. */
export interface View {
  readonly base: FactBase;
  readonly say: Say;
  /** The asker's own language where `say` is the server's: what they alone see is said in it. */
  readonly own?: Say | undefined;
  /** Finds quotes in the texts that the operator has at hand. */
  readonly passageOf?: PassageOf | undefined;
  /** The address of the base's site, ending with `/`, where one is published. */
  readonly siteUrl?: string | undefined;
}

/**
 * What a person is answered: Components V2 (Discord's message components reference) within Discord's limits, as
 * plain data but for what `next` does. `ephemeral` replies are seen by the asker alone.
 */
export interface Reply {
  /** How the question fared; `notice` is the bot speaking for itself. */
  readonly outcome: 'answer' | 'closest' | 'none' | 'notice';
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly ephemeral: boolean;
  /** Selects below the components, each in a row of its own. */
  readonly menus?: readonly APIStringSelectComponent[];
  /** Buttons below these, at most four: the fifth place is for posting and deleting. */
  readonly buttons?: readonly APIButtonComponent[];
  /** Files that the components show as `attachment://name`. */
  readonly files?: readonly ReplyFile[] | undefined;
  /** The action that gives this reply again, where it may be shown to others. */
  readonly share?: CustomId | undefined;
  /** Ids of the facts that it shows; where everyone in a server's channel sees them, that is recorded. */
  readonly facts?: readonly string[] | undefined;
  /** Id of the prompt that it shows. */
  readonly prompt?: string | undefined;
  /**
   * Done once the message is there and everyone sees it, such as opening its thread; gives what takes its place, if
   * anything does. Must not reject, and bear being repeated.
   */
  readonly next?: ((posted: PostedMessage) => Promise<Reply | undefined>) | undefined;
  /** The reply once complete, as with a picture that had to be drawn; undefined where it stays as it is. Must not reject. */
  readonly later?: Promise<Reply | undefined> | undefined;
  /** Ids of the roles that its message mentions, and that hear of it. */
  readonly pings?: readonly string[] | undefined;
  /** Whose a public message stays when somebody else's click changes it; empty: nobody's, as of scheduled ones. */
  readonly owner?: string | undefined;
}

/** Where a message is that was posted. */
export interface PostedMessage {
  readonly channelId: string;
  readonly messageId: string;
}

/**
 * What a submitted form is answered with: a new message, for the asker alone unless the action is one of the registry's
 * `publicActions`; a change of the message that it was opened from; or that message's removal.
 */
export type SubmissionAnswer =
  | { readonly do: 'reply'; readonly reply: Reply }
  | { readonly do: 'update'; readonly reply: Reply }
  | { readonly do: 'delete' };

/** A form of the registry, with what an earlier submission said, if there was one. */
export interface OpenForm {
  readonly do: 'open';
  readonly form: CustomId;
  readonly filled?: Filled | undefined;
}

/** What a click is answered with: the same of the message clicked on, or a form. */
export type ClickAnswer = SubmissionAnswer | OpenForm;

/** A file that goes with a reply. */
export interface ReplyFile {
  readonly name: string;
  /** Says what it shows to those who cannot see it; at most 1,024 characters. */
  readonly description?: string | undefined;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** One suggestion of an autocompleted option: what is shown and what is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string;
}
