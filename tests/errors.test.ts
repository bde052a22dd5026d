import { describe, expect, it } from 'vitest';
import { EXIT, incidentId, OperatorError, traceOf } from '../src/errors.ts';

describe('OperatorError', () => {
  it('is an error that says so and keeps its words', () => {
    const error = new OperatorError('Say what you want to know.');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'OperatorError', message: 'Say what you want to know.' });
  });

  it('can carry what caused it', () => {
    const cause = new Error('beneath');
    expect(new OperatorError('above', { cause }).cause).toBe(cause);
  });

  it('ends a process with 1 unless it says otherwise', () => {
    expect(new OperatorError('x').exitCode).toBe(EXIT.badInput);
    expect(new OperatorError('x', { exitCode: EXIT.refused }).exitCode).toBe(78);
  });

  it('is told from other errors', () => {
    expect(new Error('x')).not.toBeInstanceOf(OperatorError);
  });
});

describe('EXIT', () => {
  it('has a code of its own for each way to end', () => {
    expect(new Set(Object.values(EXIT)).size).toBe(Object.keys(EXIT).length);
  });
});

describe('incidentId()', () => {
  it('is short enough to read out', () => {
    expect(incidentId()).toMatch(/^[0-9a-f]{8}$/);
  });

  it('differs each time', () => {
    expect(new Set(Array.from({ length: 1000 }, incidentId)).size).toBe(1000);
  });
});

describe('traceOf()', () => {
  const thrownBy = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  const TYPED = 'xyzzy\n    at plugh (plugh.ts:1:1)';

  it.each([
    ['in', () => 'x' in (TYPED as never)],
    ['JSON', () => JSON.parse(TYPED)],
    ['BigInt', () => BigInt(TYPED)],
    ['a key', () => (undefined as never)[TYPED]],
    ['an expression', () => new RegExp(`[${TYPED}`)],
    ['a locale', () => new Intl.NumberFormat(TYPED)],
    ['a cause', () => thrownBy(() => JSON.parse(TYPED))],
  ])('keeps of what the engine throws at %s its name and where, and no word of a value', (_, work) => {
    const error = thrownBy(work);
    expect(error).toBeInstanceOf(Error);
    const wrapped = [error, new Error('ours', { cause: error })].map(traceOf);
    for (const trace of wrapped) expect(JSON.stringify(trace)).not.toMatch(/xyzzy|plugh/);
    expect(wrapped[0]).toMatchObject({
      type: expect.stringMatching(/Error$/),
      stack: expect.stringMatching(/^\s+at .*errors\.test\.ts/s),
    });
  });

  it("keeps the code of Node's own errors, and where they arose", () => {
    const error = thrownBy(() => Buffer.from(Number.NaN as never));
    expect(traceOf(error)).toEqual({
      type: 'TypeError',
      code: 'ERR_INVALID_ARG_TYPE',
      stack: expect.stringContaining('errors.test.ts'),
    });
  });

  it('keeps the words of our own errors, and none of what they carry', () => {
    const error = Object.assign(new Error('No such table'), { requestBody: TYPED, url: TYPED });
    expect(traceOf(error)).toEqual({
      type: 'Error',
      message: 'No such table',
      stack: expect.stringContaining('errors.test.ts'),
    });
  });

  it('says what is no error at all, and not what it says', () => {
    expect(traceOf(TYPED)).toEqual({ type: 'string' });
  });

  it('takes no message for a part of the stack where it was changed', () => {
    const error = new TypeError(TYPED);
    error.stack = `TypeError: ${TYPED}\n    at x (x.ts:1:1)`;
    error.message = 'other';
    expect(traceOf(error)).toEqual({ type: 'TypeError', stack: '' });
  });
});
