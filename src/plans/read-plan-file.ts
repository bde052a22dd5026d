import { load, YAMLException } from 'js-yaml';
import { isNode, LineCounter, parseDocument, stringify } from 'yaml';
import type { Plan } from '../facts/plan.ts';
import { planRecord } from '../knowledge/records/plan-record.ts';
import { YAML } from '../knowledge/records/yaml.ts';

/** What is wrong with a plan that somebody wrote, and where. */
export interface WrittenFault {
  /** Counted from 1. */
  readonly line: number;
  /** The keys that lead there, such as `weeks.3.date`; lists counted from 1. Empty for the whole file. */
  readonly field: string;
  /** The key alone that the rule is about, such as `date`. */
  readonly key: string;
  readonly fault: 'no-yaml' | 'unknown-key' | 'missing' | 'bad-value';
  /** What is written there, cut. */
  readonly value: string;
}

/** A plan as written, with the line of each of its parts. */
export interface WrittenPlan {
  readonly plan: Omit<Plan, 'id'>;
  /** The line of the value that keys lead to, or of the nearest that is there. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Characters of a value that is repeated. */
const MAX_VALUE = 60;
/** Faults that are told at once. */
const MAX_FAULTS = 8;

/** Reads a plan in YAML, in the form of `plans/<id>.yaml`; gives every fault of form with its line and field. */
export function readPlanFile(text: string): WrittenPlan | { readonly faults: readonly WrittenFault[] } {
  const data = plainOf(text);
  if (data instanceof YAMLException) {
    const line = (data.mark?.line ?? 0) + 1;
    return { faults: [{ line, field: '', key: '', fault: 'no-yaml', value: lineAt(text, line) }] };
  }
  const lineOf = linesOf(text);
  const read = planRecord.safeParse(data);
  if (read.success) return { plan: read.data, lineOf };
  return { faults: read.error.issues.flatMap((issue) => faultsOf(issue, data, lineOf)).slice(0, MAX_FAULTS) };
}

/** Writes a plan as `plans/<id>.yaml` has it. */
export const planYaml = (plan: Omit<Plan, 'id'>): string =>
  `# yaml-language-server: $schema=../schema/plan.schema.json\n${stringify(leastOf(plan), { lineWidth: 100 })}`;

/** The data of a text as the pack's own files are read, or why it is none. */
function plainOf(text: string): unknown {
  try {
    return load(text, YAML);
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

/** Where the parts of a text stand that is YAML. */
function linesOf(text: string): WrittenPlan['lineOf'] {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', lineCounter });
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
}

interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

function faultsOf(issue: Issue, data: unknown, lineOf: WrittenPlan['lineOf']): WrittenFault[] {
  const { code, path } = issue;
  const value = path.reduce<unknown>(
    (at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  const at = { line: lineOf(path), field: fieldOf(path) };
  if (code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => ({
      ...{
        line: lineOf([...path, key]),
        field: fieldOf([...path, key]),
        key: String(path.findLast(isName) ?? ''),
      },
      ...{ fault: 'unknown-key' as const, value: key.slice(0, MAX_VALUE) },
    }));
  const key = String(path.findLast(isName) ?? '');
  if (value === undefined) return [{ ...at, key, fault: 'missing', value: '' }];
  // The form of a union that the value comes closest to.
  const inner = (issue.errors ?? []).filter((errors) => errors.every((one) => one.path.length > 0));
  const nearest = inner.toSorted((a, b) => a.length - b.length)[0];
  if (nearest !== undefined)
    return nearest.flatMap((one) => faultsOf({ ...one, path: [...path, ...one.path] }, data, lineOf));
  return [{ ...at, key, fault: 'bad-value', value: shortened(value) }];
}

const isName = (key: PropertyKey): key is string => typeof key === 'string';

const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.');

function shortened(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}…` : text;
}

const lineAt = (text: string, line: number): string =>
  shortened((text.split(/\r?\n/)[line - 1] ?? '').trim());

/** A plan without what goes without saying. */
const leastOf = ({ weeks, ...plan }: Omit<Plan, 'id'>): object => ({
  ...plan,
  weeks: weeks.map(({ off, poll, thread, ping, reading, questions, ...week }) => ({
    ...week,
    ...(off && { off }),
    ...(reading.length > 0 && { reading }),
    ...(questions.some((one) => Object.keys(one).length > 0) && { questions }),
    ...(poll && { poll }),
    ...(!thread && { thread }),
    ...(ping && { ping }),
  })),
});
