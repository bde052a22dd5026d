import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Licences that let anybody run, change and pass on the bot; what they ask for is met by leaving their texts in place. */
const ALLOWED = [
  ...[
    'MIT',
    'MIT-0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'MPL-2.0',
    'BlueOak-1.0.0',
  ],
  ...['CC0-1.0', 'Unlicense', 'OFL-1.1', 'PSF-2.0', 'Zlib'],
  // Copyleft of the files themselves alone: docs/decisions/citations.md, "Licences".
  ...['CPAL-1.0', 'LGPL-3.0'],
];

/** Written otherwise than SPDX has it; its LICENSE file is that text. */
const WORDS: Readonly<Record<string, string>> = { 'Apache License': 'Apache-2.0', BSD: 'BSD-2-Clause' };

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
);
/** What `npm ci --omit=dev` installs, and perhaps the Node of the optional packages. */
const production = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

/** Whether one of the licences that an SPDX expression lets one choose among is allowed, and all that it joins. */
function isAllowed(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isAllowed);
  if (plain.includes(' AND ')) return plain.split(' AND ').every(isAllowed);
  return ALLOWED.includes(WORDS[plain] ?? plain);
}

/** What a package says of itself where the lock does not. */
function statedBy(path: string): string {
  const file = join(ROOT, path, 'package.json');
  if (!existsSync(file)) return 'not stated';
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8'));
  return (
    license?.type ??
    license ??
    licenses?.map(({ type }: { type: string }) => type).join(' OR ') ??
    'not stated'
  );
}

describe('the packages that the bot runs with', () => {
  it('all have a licence that is on the list', () => {
    expect(production.length).toBeGreaterThan(30);
    const refused = production
      .map(([path, { license }]) => `${path}: ${license ?? statedBy(path)}`)
      .filter((line) => !isAllowed(line.split(': ')[1] ?? ''));
    expect(refused).toEqual([]);
  });

  it('run no script when they are installed', () => {
    const scripted = production.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    // Left out of containers; `npm ci --ignore-scripts` is all that anything here needs.
    expect(
      scripted.map(([path]) => path).filter((path) => !/\/(?:esbuild|node-[a-z]+-[a-z0-9]+)$/.test(path)),
    ).toEqual([]);
  });

  it('come from the registry, and are known by their hash', () => {
    for (const [path, { resolved, integrity, link }] of production) {
      expect(link, path).toBeUndefined();
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\//);
      expect(integrity, path).toMatch(/^sha512-/);
    }
  });
});

describe('isAllowed()', () => {
  it('reads SPDX expressions', () => {
    expect(['MIT', '(MIT OR GPL-3.0)', 'MIT AND OFL-1.1'].map(isAllowed)).toEqual([true, true, true]);
    expect(['GPL-3.0-only', 'MIT AND GPL-3.0', 'not stated', 'SSPL-1.0'].map(isAllowed)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
