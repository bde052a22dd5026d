/** The bytes of a file that the page sends, a data URL; undefined for another address, or more than `maxBytes`. */
export async function sentFile(url: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const [, encoded] = /^data:[^,]*;base64,([A-Za-z0-9+/=]*)$/.exec(url) ?? [];
  if (encoded === undefined) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.length > maxBytes ? undefined : bytes;
}
