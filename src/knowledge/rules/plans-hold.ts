import { canBePolled } from '../../facts/contrast.ts';
import { type PlanFault, planFaults } from '../../facts/plan-faults.ts';
import type { Rule } from '../rule.ts';

const MESSAGES: Readonly<Record<PlanFault['fault'], string>> = {
  'unknown-source': 'there is no source of this id: add it or mend the id',
  'unknown-prompt': 'there is no prompt of this id: add it or mend the id',
  'unknown-topic': 'there is no topic of this id: add it or mend the id',
  'no-poll': 'cannot be voted on: its contrast lacks positions (poll), or it has none; take poll away',
  'asked-twice': 'an earlier question of the plan is the same: choose another',
  'not-in-order': 'is not after the week before: put the weeks in order',
  'not-a-span': 'is no span: write "3-9" or "3-5, 8"',
};

/** Plans name sources, topics and prompts that are there, ask nothing twice, and go forward in time. */
export const plansHold: Rule = ({ records }) => {
  const unread = new Set(records.unread);
  const among = (filed: readonly { readonly id: string }[]) => {
    const ids = new Set(filed.map(({ id }) => id));
    return (id: string) => ids.has(id) || unread.has(id);
  };
  const contrasts = new Map(records.contrast.map(({ id, record }) => [id, record]));
  const prompts = new Map(records.prompt.map(({ id, record }) => [id, record]));
  const canPoll = (id: string): boolean => {
    const { contrast: name = '', poll } = prompts.get(id) ?? {};
    const contrast = contrasts.get(name);
    return poll !== undefined || unread.has(name) || (contrast !== undefined && canBePolled(contrast));
  };
  const known = {
    ...{ hasSource: among(records.source), hasPrompt: among(records.prompt), hasTopic: among(records.topic) },
    canPoll: (id: string) => unread.has(id) || canPoll(id),
  };
  return records.plan.flatMap(({ file, record }) =>
    planFaults(record, known).map(({ path, fault, value }) => ({
      file,
      path: path.join('.'),
      message: `'${value}': ${MESSAGES[fault]}`,
    })),
  );
};
