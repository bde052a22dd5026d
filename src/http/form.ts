/** A form as it goes over HTTP. */
export interface EncodedForm {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Its content type, with the boundary. */
  readonly type: string;
}

/**
 * Encodes a form as `multipart/form-data`, in memory. Where fetch or undici sends a form itself, in pieces, a connection
 * that ends meanwhile becomes a rejection that nobody can handle, and so the end of the process
 * (docs/decisions/gateway.md).
 */
export async function encodeForm(form: FormData): Promise<EncodedForm> {
  const encoded = new Response(form);
  return {
    bytes: new Uint8Array(await encoded.arrayBuffer()),
    type: encoded.headers.get('content-type') ?? '',
  };
}
