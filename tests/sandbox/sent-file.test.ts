import { expect, it } from 'vitest';
import { sentFile } from '../../src/sandbox/sent-file.ts';

it('gives the bytes of a data URL, and of no other address', async () => {
  expect(await sentFile('data:text/plain;base64,aGk=', 2)).toEqual(Buffer.from('hi'));
  expect(await sentFile('data:text/plain;base64,aGk=', 1)).toBeUndefined();
  expect(await sentFile('https://cdn.discordapp.com/a', 10)).toBeUndefined();
  expect(await sentFile('data:text/plain,hi', 10)).toBeUndefined();
});
