import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** Allowed difference between a request's timestamp and the clock, in seconds. */
const TOLERANCE_S = 300;
const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

/** Whether Discord signed this body, within the last five minutes. */
export type SignatureCheck = (
  signature: string | undefined,
  timestamp: string | undefined,
  body: Uint8Array,
) => boolean;

/**
 * Verifies Discord's Ed25519 signatures over timestamp and raw body with the application's public key, 64 hex digits.
 * `now` returns milliseconds since 1970.
 */
export function createSignatureCheck(publicKey: string, now: () => number = Date.now): SignatureCheck {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  // Verified in place of a malformed signature, so that every rejection takes the same time.
  const decoy = sign(null, Buffer.of(), generateKeyPairSync('ed25519').privateKey);
  return (signature = '', timestamp = '', body) => {
    const isWellFormed = SIGNATURE.test(signature) && TIMESTAMP.test(timestamp);
    const isFresh = Math.abs(now() / 1000 - Number(timestamp)) <= TOLERANCE_S;
    const message = Buffer.concat([Buffer.from(timestamp, 'latin1'), body]);
    const isSigned = verify(null, message, key, isWellFormed ? Buffer.from(signature, 'hex') : decoy);
    return isWellFormed && isSigned && isFresh;
  };
}
