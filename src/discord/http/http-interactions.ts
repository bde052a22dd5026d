import type { HttpBindings } from '@hono/node-server';
import type { APIInteraction, APIInteractionResponse, REST } from 'discord.js';
import { type Context, Hono, type Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { traceOf } from '../../errors.ts';
import { encodeForm } from '../../http/form.ts';
import type { Logger } from '../../log.ts';
import { RecentMap } from '../../memo/recent-map.ts';
import type { Files, RoutedResponse } from '../router/deferral.ts';
import type { Observer } from '../router/observer.ts';
import type { Router } from '../router/router.ts';
import { createFollowUps } from './http-follow-ups.ts';
import type { SignatureCheck } from './http-signature.ts';

/** Options of the interactions endpoint. */
export interface InteractionsOptions {
  readonly signatureCheck: SignatureCheck;
  readonly router: Router;
  /** REST client for follow-ups, which interaction tokens authorise. */
  readonly rest: REST;
  readonly log: Logger;
  readonly observer?: Observer | undefined;
}

/** The interactions endpoint as a Hono application. */
export interface Interactions {
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Resolves when no follow-up is in progress. */
  finish(): Promise<void>;
}

type HttpContext = Context<{ Bindings: HttpBindings }>;

/** Ten times the largest interaction. */
const MAX_BODY = 256 * 1024;
/** Answers kept at least; more than arrive while a proxy waits. */
const MAX_ANSWERS = 100;

/** The endpoint `POST /interactions`. A body is parsed only after its signature was verified. */
export function createInteractions(options: InteractionsOptions): Interactions {
  const { signatureCheck, router, log, observer } = options;
  const followUps = createFollowUps(options);
  const answers = new RecentMap<string, Promise<RoutedResponse>>(MAX_ANSWERS);
  /** A repeated request, as from a proxy that timed out, gets the first answer and is not executed again. */
  const answerOnce = (interaction: APIInteraction): Promise<RoutedResponse> => {
    const { id }: { readonly id?: unknown } = interaction;
    const before = typeof id === 'string' ? answers.get(id) : undefined;
    const answer = before ?? router(interaction);
    if (typeof id === 'string') answers.set(id, answer);
    return answer;
  };
  const app = new Hono<{ Bindings: HttpBindings }>();

  const refuse = (c: HttpContext, status: 400 | 401 | 404 | 405 | 413 | 415 | 500) => {
    observer?.rejected(status);
    log.debug({ status }, 'request rejected');
    return c.body(null, status);
  };

  /** Refuses without reading the rest of the body. */
  const refuseUnread = (c: HttpContext, status: 401 | 413) => {
    c.header('connection', 'close');
    return refuse(c, status);
  };
  const limit = bodyLimit({ maxSize: MAX_BODY, onError: (c) => refuseUnread(c as HttpContext, 413) });
  const checkOf = (c: HttpContext) =>
    signatureCheck(header(c, 'x-signature-ed25519'), header(c, 'x-signature-timestamp'));
  const mayBeSigned = async (c: HttpContext, next: Next) =>
    checkOf(c) === undefined ? refuseUnread(c, 401) : next();
  app.post('/interactions', mayBeSigned, limit, async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    if (checkOf(c)?.(body) !== true) return refuse(c, 401);
    if (!/^application\/json\s*(?:;|$)/i.test(header(c, 'content-type') ?? '')) return refuse(c, 415);
    const interaction = parse(body);
    if (interaction === undefined) return refuse(c, 400);
    const { response, files, after } = await answerOnce(interaction);
    if (after !== undefined) followUps.when(c.env.outgoing, interaction, after);
    if (files === undefined || files.length === 0) return c.json(response);
    const { bytes, type } = await encodeForm(withFiles(response, files));
    return c.body(bytes, 200, { 'content-type': type });
  });
  app.all('/interactions', (c) => {
    c.header('allow', 'POST');
    return refuse(c, 405);
  });
  app.notFound((c) => refuse(c, 404));
  app.onError((error, c) => {
    // The client has disconnected.
    if (c.env.outgoing.destroyed) return refuse(c, 400);
    log.error({ err: traceOf(error) }, 'request failed');
    return refuse(c, 500);
  });
  return { app, finish: followUps.finish };
}

/** A response with files, as Discord documents it under "Uploading Files". */
function withFiles(response: APIInteractionResponse, files: NonNullable<Files>): FormData {
  const form = new FormData();
  // As text: a Blob would be sent with a file name.
  form.append('payload_json', JSON.stringify(response));
  for (const [at, { name, contentType, bytes }] of files.entries())
    form.append(`files[${at}]`, new Blob([Buffer.from(bytes)], { type: contentType }), name);
  return form;
}

const header = (c: HttpContext, name: string): string | undefined => c.req.header(name);

/** Parses a signed body; undefined where it is not an interaction. */
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
