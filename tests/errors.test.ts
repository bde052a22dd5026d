import { describe, expect, it } from 'vitest';
import { EXIT, incidentId, UserError } from '../src/errors.ts';

describe('UserError', () => {
  it('is an error that says so and keeps its words', () => {
    const error = new UserError('Say what you want to know.');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'UserError', message: 'Say what you want to know.' });
  });

  it('can carry what caused it', () => {
    const cause = new Error('beneath');
    expect(new UserError('above', { cause }).cause).toBe(cause);
  });

  it('ends a process with 1 unless it says otherwise', () => {
    expect(new UserError('x').exitCode).toBe(EXIT.badInput);
    expect(new UserError('x', { exitCode: EXIT.refused }).exitCode).toBe(78);
  });

  it('is told from other errors', () => {
    expect(new Error('x')).not.toBeInstanceOf(UserError);
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
