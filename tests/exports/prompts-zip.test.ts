import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { promptsZip, type TitledPrompt } from '../../src/exports/prompts-zip.ts';
import { checkPack } from '../../src/knowledge/load.ts';
import { packFolder, SEMINAR_TEXTS } from '../fixtures/packs/pack-folder.ts';

const prompt = (title: string, parts: Partial<TitledPrompt> = {}): TitledPrompt => ({
  ...{ id: 'own:0a1b', title, kind: 'compare', question: 'What made Saltby rich: “coal”, or \\ markets?' },
  facts: ['calder-market-made-saltby-rich', 'harrigan-coal-paid-wages'],
  ...parts,
});
const filesOf = (prompts: readonly TitledPrompt[]) =>
  Object.fromEntries(
    Object.entries(unzipSync(promptsZip(prompts))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

it('writes files that a pack takes as they are', () => {
  const files = filesOf([prompt('Market or coal?'), prompt('Poll', { poll: ['Coal: it paid', 'Markets'] })]);
  const { pack, problems } = checkPack(packFolder(files), SEMINAR_TEXTS);
  expect(problems).toEqual([]);
  const read = pack.records.prompt.find(({ id }) => id === 'poll')?.record;
  expect(read).toMatchObject({
    question: 'What made Saltby rich: “coal”, or \\ markets?',
    poll: ['Coal: it paid', 'Markets'],
  });
});

it('names each file by its title, in Latin letters or else by its id, and no two alike', () => {
  const names = ['Trois îles', 'Trois îles', '三つの島'].map((title) => prompt(title));
  expect(Object.keys(filesOf(names))).toEqual([
    'prompts/trois-iles.yaml',
    'prompts/trois-iles-2.yaml',
    'prompts/own-0a1b.yaml',
  ]);
});
