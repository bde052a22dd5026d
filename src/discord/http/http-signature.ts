import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

/** How far a request's time may be from ours, in seconds. */
const TOLERANCE = 300;
const SIGNATURE = /^[0-9a-f]{128}$/i;
const TIMESTAMP = /^\d{1,12}$/;

/** Whether Discord sent this body, at this time, which is about now. */
export type SignatureCheck = (
  signature: string | undefined,
  timestamp: string | undefined,
  body: Uint8Array,
) => boolean;

/**
 * Makes the check of Discord's signatures, Ed25519 over timestamp and raw body, from the application's public key,
 * 64 hex digits. `now` gives milliseconds since 1970.
 */
export function createSignatureCheck(publicKey: string, now: () => number = Date.now): SignatureCheck {
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  // Stands in for what is no signature at all, so that every refusal costs one verification, no more and no less.
  const decoy = sign(null, Buffer.of(), generateKeyPairSync('ed25519').privateKey);
  return (signature = '', timestamp = '', body) => {
    const isWellFormed = SIGNATURE.test(signature) && TIMESTAMP.test(timestamp);
    const isFresh = Math.abs(now() / 1000 - Number(timestamp)) <= TOLERANCE;
    const message = Buffer.concat([Buffer.from(timestamp, 'latin1'), body]);
    const isSigned = verify(null, message, key, isWellFormed ? Buffer.from(signature, 'hex') : decoy);
    return isWellFormed && isSigned && isFresh;
  };
}
