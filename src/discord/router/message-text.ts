import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const anything = z.unknown().optional();
const list = z.array(z.unknown()).catch([]);

/** The fields of a message that hold readable text (Discord's message object reference). */
const message = z.object({
  content: text,
  /** Forwarded messages. */
  message_snapshots: list,
  /** Embeds of links and of other bots. */
  embeds: list,
  poll: anything,
  /** Components V2, as in the bot's own cards. */
  components: list,
});
const snapshot = z.object({ message: anything });
const embed = z.object({ title: text, description: text, fields: list });
const field = z.object({ name: text, value: text });
const media = z.object({ text });
const poll = z.object({ question: media, answers: list });
const pollAnswer = z.object({ poll_media: media });
/** A text display has content, a container or section has components; buttons and selects hold no text. */
const component = z.object({ content: text, components: list });

/** The text of a message from all of these fields; empty where it has none. Does not throw. */
export const messageText = (raw: unknown): string => textsOf(raw).join('\n');

function textsOf(raw: unknown): string[] {
  const read = message.safeParse(raw);
  if (!read.success) return [];
  const { content, message_snapshots: snapshots, embeds, components } = read.data;
  return [
    ...present(content),
    ...snapshots.flatMap((one) => textsOf(snapshot.safeParse(one).data?.message)),
    ...embeds.flatMap(textsOfEmbed),
    ...textsOfPoll(read.data.poll),
    ...components.flatMap(textsOfComponent),
  ];
}

function textsOfEmbed(raw: unknown): string[] {
  const { title, description, fields = [] } = embed.safeParse(raw).data ?? {};
  const named = fields.flatMap((one) => {
    const { name, value } = field.safeParse(one).data ?? {};
    return present(name, value);
  });
  return [...present(title, description), ...named];
}

function textsOfPoll(raw: unknown): string[] {
  const { question, answers = [] } = poll.safeParse(raw).data ?? {};
  return present(question?.text, ...answers.map((one) => pollAnswer.safeParse(one).data?.poll_media.text));
}

function textsOfComponent(raw: unknown): string[] {
  const { content, components = [] } = component.safeParse(raw).data ?? {};
  return [...present(content), ...components.flatMap(textsOfComponent)];
}

const present = (...texts: readonly (string | undefined)[]): string[] =>
  texts.filter((one): one is string => one !== undefined && one !== '');
