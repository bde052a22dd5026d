import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createMetrics } from '../src/discord/status/http-metrics.ts';
import { EXIT } from '../src/errors.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const guide = read('docs/operating.md');

describe('docs/operating.md', () => {
  it('explains every exit code, and no other', () => {
    const explained = [...guide.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
    expect(explained).toEqual(Object.values(EXIT));
  });

  it('explains every metric of ours, and no other', async () => {
    const ours = new Set((await createMetrics().text()).match(/(?<=^# TYPE )footnote_\w+/gm));
    expect(new Set(guide.match(/footnote_\w+/g))).toEqual(ours);
  });

  it('links to files that are there', () => {
    for (const [, path = ''] of guide.matchAll(/\]\(\.\.\/([^)]+)\)/g)) expect(read(path), path).not.toBe('');
  });
});

describe('Dockerfile and .dockerignore', () => {
  const dockerfile = read('Dockerfile');
  const allowed = read('.dockerignore').match(/(?<=^!).+/gm) ?? [];

  it('copy the same files, and no secrets', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(new Set(copied)).toEqual(new Set(allowed));
    expect(allowed.join()).not.toMatch(/env|\*|node_modules|tests/);
  });

  it('install without scripts and run without root or npm', () => {
    expect(dockerfile).toContain('npm ci --omit=dev --omit=optional --ignore-scripts');
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});

describe('npm start', () => {
  const [exec, node, ...args] = (JSON.parse(read('package.json')).scripts.start as string).split(' ');

  it('runs what the container and the unit run', () => {
    expect([exec, node, ...args]).toEqual(['exec', 'node', 'src/main.ts']);
    expect(read('exec.cmd')).toMatch(/^@%\*\r$/m);
    expect(read('Dockerfile')).toContain(`\nCMD ${JSON.stringify([node, ...args]).replaceAll(',', ', ')}\n`);
    expect(read('deploy/footnote.service')).toMatch(new RegExp(`^ExecStart=.*/node ${args.join(' ')}$`, 'm'));
  });
});

describe('deploy/footnote.service', () => {
  it('starts nothing anew that only a person can mend', () => {
    const codes = /^RestartPreventExitStatus=(.*)$/m
      .exec(read('deploy/footnote.service'))?.[1]
      ?.split(' ')
      .map(Number);
    expect(codes).toEqual([EXIT.badInput, EXIT.forbidden, EXIT.refused]);
  });
});
