/** The hosts of files that people send. */
const HOSTS = ['cdn.discordapp.com', 'media.discordapp.net'];
const MOST_MS = 20_000;

/**
 * Fetches a file that somebody sent, from Discord's own hosts alone; undefined where it is not to be had there, or has
 * more than `maxBytes`.
 */
export async function fetchFile(
  url: string,
  maxBytes: number,
  request: typeof fetch = fetch,
): Promise<Uint8Array | undefined> {
  const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: '' };
  if (protocol !== 'https:' || !HOSTS.includes(hostname)) return undefined;
  try {
    const { ok, body } = await request(url, { signal: AbortSignal.timeout(MOST_MS), redirect: 'error' });
    if (!ok || body === null) return undefined;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of body) {
      length += chunk.length;
      if (length > maxBytes) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch {
    return undefined;
  }
}
