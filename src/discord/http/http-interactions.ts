import type { HttpBindings } from '@hono/node-server';
import type { APIInteraction, APIInteractionResponse, REST } from 'discord.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { RecentMap } from '../../commands/recent-map.ts';
import { traceOf } from '../../errors.ts';
import type { Logger } from '../../log.ts';
import type { Files, Routed } from '../router/deferral.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { createAfterwards } from './http-afterwards.ts';
import type { SignatureCheck } from './http-signature.ts';

/** What the interactions endpoint needs. */
export interface InteractionsOptions {
  readonly isSigned: SignatureCheck;
  readonly router: Router;
  /** Finishes deferred answers, with the interaction's own token. */
  readonly rest: REST;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
}

/** The interactions endpoint as a Hono application, and the work that outlives its responses. */
export interface Interactions {
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Resolves when no work is under way. */
  finish(): Promise<void>;
}

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** Discord's interactions are a tenth of this at most. */
const MAX_BODY = 256 * 1024;
/** Answers remembered at least; more than come while a proxy waits. */
const REMEMBERED = 100;

/** Makes the endpoint: `POST /interactions`, where nothing is parsed before its signature is proved. */
export function createInteractions(options: InteractionsOptions): Interactions {
  const { isSigned, router, log, observer } = options;
  const afterwards = createAfterwards(options);
  const answers = new RecentMap<string, Promise<Routed>>(REMEMBERED);
  /** What is sent again, as by a proxy that waited too long, is answered as before and not carried out again. */
  const answerOnce = (interaction: APIInteraction): Promise<Routed> => {
    const { id }: { readonly id?: unknown } = interaction;
    const before = typeof id === 'string' ? answers.get(id) : undefined;
    const answer = before ?? router(interaction);
    if (typeof id === 'string') answers.set(id, answer);
    return answer;
  };
  const app = new Hono<{ Bindings: HttpBindings }>();

  const refuse = (c: HttpContext, status: 400 | 401 | 404 | 405 | 413 | 415 | 500) => {
    observer?.turnedAway(status);
    log.debug({ status }, 'a request was turned away');
    return c.body(null, status);
  };

  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError(c) {
      // The rest of the body stays unread.
      c.header('connection', 'close');
      return refuse(c as HttpContext, 413);
    },
  });
  app.post('/interactions', limit, async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const [signature, timestamp] = [header(c, 'x-signature-ed25519'), header(c, 'x-signature-timestamp')];
    if (!isSigned(signature, timestamp, body)) return refuse(c, 401);
    if (!/^application\/json\s*(?:;|$)/i.test(header(c, 'content-type') ?? '')) return refuse(c, 415);
    const interaction = parse(body);
    if (interaction === undefined) return refuse(c, 400);
    const { response, files, after } = await answerOnce(interaction);
    if (after !== undefined) afterwards.when(c.env.outgoing, interaction, after);
    if (files === undefined || files.length === 0) return c.json(response);
    return new Response(withFiles(response, files));
  });
  app.all('/interactions', (c) => {
    c.header('allow', 'POST');
    return refuse(c, 405);
  });
  app.notFound((c) => refuse(c, 404));
  app.onError((error, c) => {
    // Nobody is left to read an answer: the client went away, or a time-out sent it away.
    if (c.env.outgoing.destroyed) return refuse(c, 400);
    log.error({ err: traceOf(error) }, 'a request failed');
    return refuse(c, 500);
  });
  return { app, finish: afterwards.finish };
}

/** A response with files, as Discord's documentation has it under "Uploading Files". */
function withFiles(response: APIInteractionResponse, files: NonNullable<Files>): FormData {
  const form = new FormData();
  // Text: a Blob would be sent with a file's name.
  form.append('payload_json', JSON.stringify(response));
  for (const [at, { name, contentType, bytes }] of files.entries())
    form.append(`files[${at}]`, new Blob([Buffer.from(bytes)], { type: contentType }), name);
  return form;
}

const header = (c: HttpContext, name: string): string | undefined => c.req.header(name);

/** The interaction in a signed body; undefined where there is none. */
function parse(body: Buffer): APIInteraction | undefined {
  try {
    const value: unknown = JSON.parse(body.toString());
    const isInteraction =
      typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'number';
    return isInteraction ? (value as APIInteraction) : undefined;
  } catch {
    return undefined;
  }
}
