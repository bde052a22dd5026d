import { describe, expect, it } from 'vitest';
import { problemLine } from '../../src/knowledge/problem.ts';

describe('problemLine()', () => {
  it('is file, path and message, the path left out where the whole file is meant', () => {
    const problem = { file: 'topics/canal.yaml', path: 'core.0', message: 'mend it' };
    expect(problemLine(problem)).toBe('topics/canal.yaml:core.0: mend it');
    expect(problemLine({ ...problem, path: '' })).toBe('topics/canal.yaml: mend it');
  });
});
