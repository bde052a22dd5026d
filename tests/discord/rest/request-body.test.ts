import { InteractionResponseType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../../src/discord/rest/request-body.ts';

const RESPONSE = { type: InteractionResponseType.DeferredMessageUpdate } as const;
const FILES = [
  { name: 'timeline.png', contentType: 'image/png', bytes: Uint8Array.of(0, 13, 10, 255, 45, 45) },
  { name: 'a"b\r\nc.txt', contentType: 'text/plain', bytes: Buffer.from('слова') },
];

describe('bodyOf()', () => {
  it('is read back by a parser: the response, then each file whole and in order', async () => {
    const { type, parts } = bodyOf(RESPONSE, FILES);
    const form = await new Response(Buffer.concat(parts), { headers: { 'content-type': type } }).formData();
    expect([...form.keys()]).toEqual(['payload_json', 'files[0]', 'files[1]']);
    const json = form.get('payload_json');
    expect(JSON.parse(typeof json === 'string' ? json : await (json as File).text())).toEqual(RESPONSE);
    const [picture, words] = [form.get('files[0]') as File, form.get('files[1]') as File];
    expect([picture.name, picture.type]).toEqual(['timeline.png', 'image/png']);
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(FILES[0]?.bytes);
    expect(await words.text()).toBe('слова');
  });

  it('takes a file’s name as it is no further than a header allows', () => {
    const { parts } = bodyOf(RESPONSE, FILES);
    expect(Buffer.concat(parts).toString()).toContain('filename="a_b__c.txt"');
  });

  it('gives the same bytes for the same answer, and another boundary for another', () => {
    expect(bodyOf(RESPONSE, FILES)).toEqual(bodyOf(RESPONSE, FILES));
    expect(bodyOf(RESPONSE, FILES.slice(1)).type).not.toBe(bodyOf(RESPONSE, FILES).type);
  });

  it('is JSON in UTF-8 where there is no file', () => {
    const { type, parts } = bodyOf({ content: 'слова' });
    expect([type, Buffer.concat(parts).toString()]).toEqual(['application/json', '{"content":"слова"}']);
  });
});
