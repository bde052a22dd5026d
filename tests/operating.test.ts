import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../src/discord/deploy/invite.ts';
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

  it('lists the permissions that the invite link asks for, and no other', () => {
    const table = /\| permission \| what for \|\n([\s\S]*?)\n\n/.exec(guide)?.[1] ?? '';
    const listed = [...table.matchAll(/^ *\| ([A-Z][\w ]+) \|/gm)].map(([, name]) => name);
    expect(listed).toEqual(Object.keys(PERMISSIONS));
  });

  it('names the Node that package.json and doctor want', () => {
    const [, oldest = 'none'] = /Node (\d+\.\d+)\s+or newer/.exec(guide) ?? [];
    expect(JSON.parse(read('package.json')).engines.node).toBe(`>=${oldest}`);
    expect(read('src/cli/diagnose.ts')).toContain(`[${oldest.split('.').join(', ')}]`);
    expect(read('README.md')).toContain(`Node ${oldest} or newer`);
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
  it('tries again for ever, though not so often that Discord resets the token', () => {
    const unit = read('deploy/footnote.service');
    expect(unit).toMatch(/^Restart=on-failure$/m);
    expect(unit).toMatch(/^StartLimitIntervalSec=0$/m);
    expect(86_400 / Number(/^RestartSec=(\d+)$/m.exec(unit)?.[1])).toBeLessThan(1_000);
  });

  it('starts after PostgreSQL, where that is on the same machine', () => {
    expect(read('deploy/footnote.service')).toMatch(/^After=.*\bpostgresql\.service$/m);
  });

  it('starts nothing anew that only a person can mend', () => {
    const codes = /^RestartPreventExitStatus=(.*)$/m
      .exec(read('deploy/footnote.service'))?.[1]
      ?.split(' ')
      .map(Number);
    expect(codes).toEqual([EXIT.badInput, EXIT.forbidden, EXIT.refused]);
  });
});
