import { InteractionResponseType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { multipartOf } from '../../src/discord/http-multipart.ts';

const RESPONSE = { type: InteractionResponseType.DeferredMessageUpdate } as const;
const FILES = [
  { name: 'timeline.png', contentType: 'image/png', bytes: Uint8Array.of(0, 13, 10, 255, 45, 45) },
  { name: 'a"b\r\nc.txt', contentType: 'text/plain', bytes: Buffer.from('слова') },
];

describe('multipartOf()', () => {
  it('is read back by a parser: the response, then each file whole and in order', async () => {
    const { type, body } = multipartOf(RESPONSE, FILES);
    const form = await new Response(body, { headers: { 'content-type': type } }).formData();
    expect([...form.keys()]).toEqual(['payload_json', 'files[0]', 'files[1]']);
    const json = form.get('payload_json');
    expect(JSON.parse(typeof json === 'string' ? json : await (json as File).text())).toEqual(RESPONSE);
    const [picture, words] = [form.get('files[0]') as File, form.get('files[1]') as File];
    expect([picture.name, picture.type]).toEqual(['timeline.png', 'image/png']);
    expect(new Uint8Array(await picture.arrayBuffer())).toEqual(FILES[0]?.bytes);
    expect(await words.text()).toBe('слова');
  });

  it('takes a file’s name as it is no further than a header allows', () => {
    const { body } = multipartOf(RESPONSE, FILES);
    expect(Buffer.from(body).toString()).toContain('filename="a_b__c.txt"');
  });

  it('gives the same bytes for the same answer, and another boundary for another', () => {
    expect(multipartOf(RESPONSE, FILES)).toEqual(multipartOf(RESPONSE, FILES));
    expect(multipartOf(RESPONSE, FILES.slice(1)).type).not.toBe(multipartOf(RESPONSE, FILES).type);
  });
});
