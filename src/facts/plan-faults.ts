import type { Plan, PlannedQuestion, Reading, Week } from './plan.ts';

/** What is wrong with a plan: where, by the keys of its record, and what. */
export interface PlanFault {
  readonly path: readonly (string | number)[];
  readonly fault:
    | 'unknown-source'
    | 'unknown-prompt'
    | 'unknown-topic'
    | 'no-poll'
    | 'asked-twice'
    | 'not-in-order'
    | 'not-a-span';
  /** What is written there. */
  readonly value: string;
}

/** What the records of a pack say to a plan. */
export interface KnownRecords {
  readonly hasSource: (id: string) => boolean;
  readonly hasPrompt: (id: string) => boolean;
  readonly hasTopic: (id: string) => boolean;
  /** Whether the question of a prompt can be voted on. */
  readonly canPoll: (id: string) => boolean;
}

/** Everything in a plan that its pack does not bear out: ids, days in order, spans, polls, questions asked twice. */
export function planFaults(
  { topic, weeks }: Pick<Plan, 'topic' | 'weeks'>,
  known: KnownRecords,
): PlanFault[] {
  const asked = new Set<string>();
  return [
    ...unknownTopic(topic, known, ['topic']),
    ...notInOrder(weeks),
    ...weeks.flatMap((week, at) => {
      const here = ['weeks', at];
      return [
        ...week.reading.flatMap((one, place) => faultsOfReading(one, known, [...here, 'reading', place])),
        ...week.questions.flatMap((one, place) =>
          faultsOfQuestion(one, week, { known, asked, path: [...here, 'questions', place] }),
        ),
      ];
    }),
  ];
}

type Path = readonly (string | number)[];

const faultAt = (path: Path, fault: PlanFault['fault'], value: string): PlanFault => ({ path, fault, value });

const unknownTopic = (topic: string | undefined, known: KnownRecords, path: Path): PlanFault[] =>
  topic === undefined || known.hasTopic(topic) ? [] : [faultAt(path, 'unknown-topic', topic)];

/** Weeks with dates that are not after the dates before them. */
function notInOrder(weeks: readonly Week[]): PlanFault[] {
  let last = '';
  return weeks.flatMap(({ date, time = '' }, at) => {
    if (date === undefined) return [];
    const moment = `${date} ${time}`;
    const isEarly = moment <= last;
    last = moment;
    return isEarly ? [faultAt(['weeks', at, 'date'], 'not-in-order', date)] : [];
  });
}

function faultsOfReading(
  { source, paragraphs, pages }: Reading,
  known: KnownRecords,
  path: Path,
): PlanFault[] {
  const spans = Object.entries({ paragraphs, pages }).flatMap(([key, text]) =>
    text === undefined || areSpans(text) ? [] : [faultAt([...path, key], 'not-a-span', text)],
  );
  return known.hasSource(source) ? spans : [faultAt([...path, 'source'], 'unknown-source', source), ...spans];
}

interface Asked {
  readonly known: KnownRecords;
  /** The prompts of earlier questions; takes this one in. */
  readonly asked: Set<string>;
  readonly path: Path;
}

function faultsOfQuestion(
  { prompt, topic }: PlannedQuestion,
  { poll }: Week,
  { known, asked, path }: Asked,
): PlanFault[] {
  if (prompt === undefined) return unknownTopic(topic, known, [...path, 'topic']);
  const report = (fault: PlanFault['fault']) => [faultAt([...path, 'prompt'], fault, prompt)];
  const isAsked = asked.has(prompt);
  asked.add(prompt);
  if (!known.hasPrompt(prompt)) return report('unknown-prompt');
  if (isAsked) return report('asked-twice');
  return poll && !known.canPoll(prompt) ? report('no-poll') : [];
}

/** Whether a text is numbers and spans that go up, such as `3-9, 12`; pages may be Roman. */
function areSpans(text: string): boolean {
  return text.split(',').every((part) => {
    const [from = '', to = from, ...more] = part.split(/[-–]/).map((number) => number.trim());
    if (more.length > 0 || ![from, to].every((number) => /^(?:\d+|[ivxlc]+)$/i.test(number))) return false;
    return Number.isNaN(Number(from)) || Number.isNaN(Number(to)) || Number(from) <= Number(to);
  });
}
