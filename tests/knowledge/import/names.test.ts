import { describe, expect, it } from 'vitest';
import { authorsOf } from '../../../src/knowledge/import/names.ts';

const RUIZ = { given: 'Ana', family: 'Ruiz' };
const BRANDT = { given: 'Leon', family: 'Brandt' };

describe('authorsOf()', () => {
  it.each([
    ['By Ana Ruiz and Leon Brandt', [RUIZ, BRANDT]],
    ['Ana Ruiz, Leon Brandt', [RUIZ, BRANDT]],
    ['By Ana Ruiz, May 2001', [RUIZ]],
    ['Ruiz, Ana; Brandt, Leon', [RUIZ, BRANDT]],
    ['Ruiz, Ana', [RUIZ]],
    ['Автор: Иван Петров', [{ given: 'Иван', family: 'Петров' }]],
    ['Jan van der Berg', [{ given: 'Jan', family: 'van der Berg' }]],
    ['山田太郎、鈴木花子', [{ literal: '山田太郎' }, { literal: '鈴木花子' }]],
    ['Orrin County Board', [{ literal: 'Orrin County Board' }]],
    ['Stratfor', [{ literal: 'Stratfor' }]],
    ['', []],
  ])('reads %j', (byline, names) => {
    expect(authorsOf(byline)).toEqual(names);
  });
});
