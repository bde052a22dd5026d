import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A request, signed beforehand: signing must not cost while we measure. */
export interface Prepared {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

const CONNECTIONS = 32;

/** Sends prepared requests to one server over kept connections. */
export class Load {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  readonly #url: URL;
  #sent = 0;

  constructor(url: string) {
    this.#url = new URL(url);
  }

  /** Sends one and gives its answer; throws where it is none. */
  async ask({ body, headers }: Prepared): Promise<string> {
    const { hostname, port, pathname: path } = this.#url;
    const call = request({
      ...{ agent: this.#agent, method: 'POST', hostname, port, path },
      headers: { ...headers, 'content-length': body.length },
    });
    call.end(body);
    const [response] = await once(call, 'response');
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(response, 'end');
    if (response.statusCode !== 200) throw new Error(`Status ${response.statusCode}`);
    return Buffer.concat(chunks).toString();
  }

  /** Sends `count` requests as fast as the server takes them. */
  async flood(requests: readonly Prepared[], count: number): Promise<void> {
    const end = this.#sent + count;
    const lane = async () => {
      while (this.#sent < end) await this.ask(this.#next(requests));
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  }

  /** Sends `perSecond` requests for `seconds`, whether or not answers come; gives each one's ms from its due time. */
  async pace(requests: readonly Prepared[], perSecond: number, seconds: number): Promise<number[]> {
    const times: number[] = [];
    const asked: Promise<unknown>[] = [];
    const start = performance.now();
    for (let sent = 0; sent < perSecond * seconds; ) {
      const due = Math.floor(((performance.now() - start) / 1000) * perSecond);
      for (; sent <= due; sent++) {
        const from = start + (sent / perSecond) * 1000;
        const note = () => times.push(performance.now() - from);
        asked.push(this.ask(this.#next(requests)).then(note));
      }
      await pause(1);
    }
    await Promise.all(asked);
    return times.sort((a, b) => a - b);
  }

  stop(): void {
    this.#agent.destroy();
  }

  #next(requests: readonly Prepared[]): Prepared {
    const next = requests[this.#sent++ % requests.length];
    if (next === undefined) throw new Error('Nothing to send');
    return next;
  }
}
