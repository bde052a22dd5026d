import { describe, expect, it } from 'vitest';
import { replyToError } from '../../src/discord/error-boundary.ts';
import { UserError } from '../../src/errors.ts';
import { memoryLog } from '../fixtures/memory-log.ts';

describe('replyToError()', () => {
  it("shows a UserError's own words to the asker alone, and logs nothing", () => {
    const { log, entries } = memoryLog();
    const reply = replyToError(new UserError('Say a year, such as 2014'), log);
    expect(reply.ephemeral).toBe(true);
    expect(JSON.stringify(reply.components)).toContain('Say a year, such as 2014');
    expect(entries()).toEqual([]);
  });

  it('shows a fixed text with an incident id for anything else, and logs the error under that id', () => {
    const { log, entries } = memoryLog();
    const reply = replyToError(new Error('secret detail'), log);
    const shown = JSON.stringify(reply);
    expect(reply.ephemeral).toBe(true);
    expect(shown).not.toContain('secret detail');
    const [entry] = entries();
    expect(entry).toMatchObject({ level: 50, err: { message: 'secret detail' } });
    expect(shown).toContain(`Incident ${entry?.['incident']}`);
  });

  it('takes what is no error at all', () => {
    const { log } = memoryLog();
    expect(JSON.stringify(replyToError('thrown text', log))).not.toContain('thrown text');
  });
});
