import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/errors.ts';
import { pickPack } from '../../../src/knowledge/serving/pick-pack.ts';
import { packFolder } from '../../fixtures/packs/pack-folder.ts';

describe('pickPack()', () => {
  it('takes a pack’s id, title or folder, and the first where none is named', () => {
    const one = { dir: packFolder() };
    const two = {
      dir: packFolder({ 'pack.yaml': 'id: port\ntitle: { en: A port, ja: 港, ru: Порт }\nloaded: []\n' }),
    };
    for (const name of ['port', 'A port', '港', 'Порт', two.dir, basename(two.dir)])
      expect(pickPack([one, two], name), name).toBe(two);
    expect(pickPack([one, two], 'The canal town of Saltby')).toBe(one);
    expect(pickPack([two, one], undefined)).toBe(two);
    expect(() => pickPack([one, two], 'ports')).toThrow(OperatorError);
    expect(() => pickPack([one, two], 'ports')).toThrow(
      /“ports”: there is “The canal town of Saltby”, “port”/,
    );
  });
});
