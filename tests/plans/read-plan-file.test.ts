import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { planRecord } from '../../src/knowledge/records/plan-record.ts';
import { planYaml, readPlanFile } from '../../src/plans/read-plan-file.ts';

const faults = (text: string) => {
  const read = readPlanFile(text);
  return 'faults' in read
    ? read.faults.map(({ line, field, fault, value }) => [line, field, fault, value])
    : [];
};
const planOf = (text: string) => {
  const read = readPlanFile(text);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
};

const WHOLE = `title: Autumn
time: "10:00"
zone: Asia/Tokyo
weeks:
  - date: 2026-10-05
    title: "Beginnings: a map"
    reading:
      - { source: miller-2014, paragraphs: 3 }
    questions:
      - prompt: why-four
      - { topic: kurils, kind: compare }
    ping: true
    note: Bring the map.
  - off: true
  - {}
`;

describe('readPlanFile()', () => {
  it('reads a plan, with the line of each of its parts', () => {
    const { plan, lineOf } = planOf(WHOLE);
    expect(plan).toMatchObject({ title: 'Autumn', time: '10:00', zone: 'Asia/Tokyo' });
    expect(plan.weeks).toMatchObject([
      {
        date: '2026-10-05',
        reading: [{ source: 'miller-2014', paragraphs: '3' }],
        questions: [{ prompt: 'why-four' }, { topic: 'kurils', kind: 'compare' }],
        ping: true,
      },
      { off: true },
      { off: false, questions: [{}], thread: true, poll: false },
    ]);
    expect(lineOf(['weeks', 0, 'questions', 1, 'topic'])).toBe(11);
    // What is not there is where its part is.
    expect(lineOf(['weeks', 2, 'date'])).toBe(15);
  });

  it.each([
    ['a key that is none', 'title: A\nweeks:\n  - tme: 3\n', [3, 'weeks.1.tme', 'unknown-key', 'tme']],
    [
      'a key of a question',
      'title: A\nweeks:\n  - questions:\n      - promt: why\n',
      [4, 'weeks.1.questions.1.promt', 'unknown-key', 'promt'],
    ],
    ['a value', 'title: A\nweeks:\n  - {}\n  - date: 5 Oct\n', [4, 'weeks.2.date', 'bad-value', '5 Oct']],
    [
      'a time without marks that YAML takes for another',
      'title: A\ntime: 25:00\nweeks: [{}]\n',
      [2, 'time', 'bad-value', '25:00'],
    ],
    ['a zone', 'title: A\nzone: JST\nweeks: [{}]\n', [2, 'zone', 'bad-value', 'JST']],
    ['what is left out', 'weeks:\n  - reading: [{ paragraphs: 3 }]\n', [1, 'title', 'missing', '']],
    ['an empty list', 'title: A\nweeks: []\n', [2, 'weeks', 'bad-value', '[]']],
    ['a tab', 'title: A\nweeks:\n\t- {}\n', [3, '', 'no-yaml', '- {}']],
    ['no YAML', 'title: A\nweeks: [\n', [3, '', 'no-yaml', '']],
    ['no plan', 'just a text', [1, '', 'bad-value', 'just a text']],
    ['nothing', '', [1, '', 'no-yaml', '']],
  ])('names line and field of %s', (_, text, fault) => {
    expect(faults(text)[0]).toEqual(fault);
  });

  it('tells of several at once', () => {
    expect(faults('weeks:\n  - off: maybe\n  - poll: 3\n').map(([line]) => line)).toEqual([1, 2, 3]);
  });

  it('refuses aliases and bottomless nesting', () => {
    expect(faults('title: &a A\nweeks: [{ title: *a }]\n')).toHaveLength(1);
    expect(faults('['.repeat(60_000))).toHaveLength(1);
  });
});

describe('planYaml()', () => {
  it('writes what the pack and the next load read as the same', () => {
    const { plan } = planOf(WHOLE);
    expect(planOf(planYaml(plan)).plan).toEqual(plan);
    expect(planRecord.parse(load(planYaml(plan)))).toEqual(plan);
    expect(planYaml(plan)).toContain('  - off: true\n  - {}\n');
  });
});
