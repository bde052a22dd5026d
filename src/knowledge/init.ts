import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.ts';
import { writeJsonSchemas } from './json-schema.ts';
import { checkPack } from './load.ts';
import { lockFile, lockText } from './lock.ts';
import { writeReadmeTable } from './readme-table.ts';
import { RECORDS } from './records.ts';
import { statsTable } from './stats.ts';

const PACK = `# yaml-language-server: $schema=schema/pack.schema.json
# What your seminar is about, in a few words; or one text for each of en, ja and ru.
title: A new fact base
# The language of your texts.
language: en
# Words that take a side, allowed in a claim only as somebody's.
loaded: []
`;

const NAMES = `# yaml-language-server: $schema=schema/names.schema.json
# Remove this and write names here: id, name, kind, aliases.
{}
`;

const README = `# A fact base for Footnote

Start with a source, then a topic, then a fact. How each kind of record is written, with good and bad examples:
knowledge/README.md in Footnote's folder. There, with KNOWLEDGE_DIR set to this folder:

- \`npm run -s knowledge -- new fact TOPIC ID\` writes an empty fact to fill in;
- \`npm run -s knowledge -- verify --sources DIR\` proves the quotes against DIR/<source id>.txt and locks them;
- \`npm run -s knowledge -- check\` prints every problem;
- \`npm start\` brings up the bot; the topics are its commands.

<!-- counts -->

<!-- /counts -->
`;

/** Writes an empty pack that passes the check into a new or empty folder. Throws a OperatorError where it is neither. */
export function initPack(dir: string): void {
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > 0)) {
    throw new OperatorError(`${dir} is there already and not an empty folder: name a new one`);
  }
  for (const { folder } of Object.values(RECORDS)) {
    mkdirSync(join(dir, folder), { recursive: true });
    // Git keeps no empty folders, and a pack without one of these would not load.
    writeFileSync(join(dir, folder, '.gitkeep'), '');
  }
  writeFileSync(join(dir, 'pack.yaml'), PACK);
  writeFileSync(join(dir, 'names.yaml'), NAMES);
  writeFileSync(join(dir, 'README.md'), README);
  writeFileSync(lockFile(dir), lockText({ sources: {}, quotes: {} }));
  writeJsonSchemas(dir);
  writeReadmeTable(dir, statsTable(checkPack(dir).pack));
}
