import { describe, expect, it } from 'vitest';
import { createSignatureCheck } from '../../../src/discord/http/http-signature.ts';
import { createSigner } from '../../fixtures/signer.ts';

const SIGNER = createSigner();
const NOW = 1_795_340_000;
const BODY = Buffer.from('{"type":1}');
const checkFor = createSignatureCheck(SIGNER.publicKey, () => NOW * 1000);
const isSigned = (signature: string | undefined, timestamp: string | undefined, body: Uint8Array) =>
  checkFor(signature, timestamp)?.(body) === true;

/** Signature and timestamp of a request made `age` seconds ago. */
function signed(age = 0, body = BODY, signer = SIGNER): [string, string] {
  const headers = signer.headers(body, NOW - age);
  return [headers['x-signature-ed25519'] ?? '', headers['x-signature-timestamp'] ?? ''];
}

describe('createSignatureCheck()', () => {
  it('takes what Discord signed, in capitals too', () => {
    const [signature, timestamp] = signed();
    expect(isSigned(signature, timestamp, BODY)).toBe(true);
    expect(isSigned(signature.toUpperCase(), timestamp, BODY)).toBe(true);
  });

  it.each([
    [300, true],
    [301, false],
    [-300, true],
    [-301, false],
  ])('looks at the time: %s s ago is %s', (age, expected) => {
    expect(isSigned(...signed(age), BODY)).toBe(expected);
  });

  it('refuses another body, another time, another key', () => {
    const [signature, timestamp] = signed();
    expect(isSigned(signature, timestamp, Buffer.from('{"type":2}'))).toBe(false);
    expect(isSigned(signature, String(NOW - 1), BODY)).toBe(false);
    expect(isSigned(...signed(0, BODY, createSigner()), BODY)).toBe(false);
  });

  it.each([
    ['no signature', undefined, String(NOW)],
    ['no timestamp', signed()[0], undefined],
    ['neither', undefined, undefined],
    ['a short signature', signed()[0].slice(2), String(NOW)],
    ['a long one', `${signed()[0]}00`, String(NOW)],
    ['one that is no hex', 'z'.repeat(128), String(NOW)],
    ['two at once', `${signed()[0]}, ${signed()[0]}`, String(NOW)],
    ['zeros', '0'.repeat(128), String(NOW)],
    ['a time in words', signed()[0], 'now'],
    ['a time with a sign', signed()[0], `+${NOW}`],
    ['a time with a fraction', signed()[0], `${NOW}.0`],
    ['an endless time', signed()[0], '9'.repeat(4000)],
  ])('refuses %s', (_what, signature, timestamp) => {
    expect(isSigned(signature, timestamp, BODY)).toBe(false);
  });
});
