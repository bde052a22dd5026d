import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, STYLE_RULES } from '../../../src/knowledge/rules/index.ts';
import { packOf } from '../../fixtures/packs/pack-of.ts';

const FOLDER = new URL('../../../src/knowledge/rules/', import.meta.url);

const ALL = { ...RULES, ...STYLE_RULES };

describe('RULES and STYLE_RULES', () => {
  it('holds every rule that has a file', () => {
    const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && name !== 'index.ts',
    );
    const names = files.map((name) =>
      basename(name, '.ts').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    );
    expect(Object.keys(ALL).sort()).toEqual(names.sort());
  });

  it.each(Object.entries(ALL))('%s passes a sound pack', (_, rule) => {
    expect(rule(packOf())).toEqual([]);
  });

  it.each(Object.entries(ALL))('%s passes an empty pack', (_, rule) => {
    expect(rule(packOf({ fact: {}, source: {}, topic: {}, texts: new Map() }))).toEqual([]);
  });
});
