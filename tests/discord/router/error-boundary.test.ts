import { describe, expect, it } from 'vitest';
import { replyToError } from '../../../src/discord/router/error-boundary.ts';
import { UserError } from '../../../src/errors.ts';
import { sayFor } from '../../../src/language/language.ts';
import { memoryLog } from '../../fixtures/memory-log.ts';

const say = sayFor('en-US');

describe('replyToError()', () => {
  it("shows a UserError's own words to the asker alone, and logs nothing", () => {
    const { log, entries } = memoryLog();
    const reply = replyToError(new UserError('Say a year, such as 2014'), log, say);
    expect(reply.ephemeral).toBe(true);
    expect(JSON.stringify(reply.components)).toContain('Say a year, such as 2014');
    expect(entries()).toEqual([]);
  });

  it('shows a fixed text with an incident id for anything else, and logs the error under that id', () => {
    const { log, entries } = memoryLog();
    const reply = replyToError(new Error('secret detail'), log, say);
    const shown = JSON.stringify(reply);
    expect(reply.ephemeral).toBe(true);
    expect(shown).not.toContain('secret detail');
    const [entry] = entries();
    expect(entry).toMatchObject({ level: 50, err: { message: 'secret detail' } });
    expect(shown).toContain(`Incident ${entry?.['incident']}`);
  });

  it('takes what is no error at all', () => {
    const { log } = memoryLog();
    expect(JSON.stringify(replyToError('thrown text', log, say))).not.toContain('thrown text');
  });
});
