import type { PlanFault } from '../../../facts/plan-faults.ts';
import { PROMPT_KINDS } from '../../../facts/prompt.ts';
import type { WrittenFault } from '../../../plans/read-plan-file.ts';
import { literal } from '../../../reply/escape.ts';
import { listReply } from '../../../reply/list-reply.ts';
import type { Reply, View } from '../../../reply/reply.ts';

/** A fault of a plan's form or sense; line 0 where the plan is the pack's own. */
export type ToldFault = Omit<WrittenFault, 'fault'> & {
  readonly fault: WrittenFault['fault'] | PlanFault['fault'];
};

/** What belongs to a field, by the keys of the texts `plan.form.…`. */
const FORMS = {
  date: 'day',
  time: 'time',
  zone: 'zone',
  off: 'yes-or-no',
  poll: 'yes-or-no',
  thread: 'yes-or-no',
  ping: 'yes-or-no',
  source: 'id',
  prompt: 'id',
  topic: 'id',
  kind: 'kind',
  paragraphs: 'span',
  pages: 'span',
  weeks: 'weeks',
  reading: 'reading',
  questions: 'questions',
} as const;

/** The keys that belong into a part of a plan, by the key of that part. */
const KEYS: Readonly<Record<string, string>> = {
  '': 'title, time, zone, topic, weeks',
  weeks: 'date, time, title, off, reading, questions, poll, thread, ping, note',
  reading: 'source, paragraphs, pages',
  questions: 'prompt / topic, kind',
};

/** Says what is wrong with a plan, each fault with its line and field. Nothing of it is kept. */
export function faultsCard(view: View, faults: readonly ToldFault[]): Reply {
  const { say } = view;
  const lines = faults.map((fault) => `- ${literal(faultText(view, fault))}`);
  return {
    ...listReply(view, say('plan.faulty'), lines, say('plan.mend-first')),
    outcome: 'notice',
    ephemeral: true,
  };
}

function faultText({ say }: View, { line, field, key, fault, value }: ToldFault): string {
  const places = [...(line === 0 ? [] : [say('plan.line', { line })]), ...(field === '' ? [] : [field])];
  const form = Object.entries(FORMS).find(([name]) => name === key)?.[1] ?? 'text';
  const formText = say(`plan.form.${form}`, { kinds: PROMPT_KINDS.join(', ') });
  const what = say(`plan.fault.${fault}`, { value, form: formText, keys: KEYS[key] ?? '' });
  return [places.join(', '), what].filter((part) => part !== '').join(': ');
}
