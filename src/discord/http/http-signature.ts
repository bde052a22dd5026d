import { createPublicKey, verify } from 'node:crypto';

/** Allowed difference between a request's timestamp and the clock, in seconds. */
const TOLERANCE_S = 300;
const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

/** Whether Discord signed a body. */
export type BodyCheck = (body: Uint8Array) => boolean;

/**
 * Gives the check of a request's body; undefined where its headers alone show that Discord did not send it within the last
 * five minutes, so that the body need not be read.
 */
export type SignatureCheck = (
  signature: string | undefined,
  timestamp: string | undefined,
) => BodyCheck | undefined;

/**
 * Verifies Discord's Ed25519 signatures over timestamp and raw body with the application's public key, 64 hex digits.
 * `now` returns milliseconds since 1970.
 */
export function createSignatureCheck(publicKey: string, now: () => number = Date.now): SignatureCheck {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (signature = '', timestamp = '') => {
    if (!SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return undefined;
    if (Math.abs(now() / 1000 - Number(timestamp)) > TOLERANCE_S) return undefined;
    return (body) =>
      verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex'));
  };
}
