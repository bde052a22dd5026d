import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Registry } from '../commands/command.ts';
import type { Router } from '../discord/router/router.ts';
import type { FactBase } from '../facts/fact-base.ts';
import { page } from '../html/html.ts';
import type { Curated } from '../knowledge/serving/curated.ts';
import { parsed, readInteraction, showAnswer, showFollowUp } from './answer.ts';
import { readAssets } from './assets.ts';
import { type ChannelEvents, createChannelEvents } from './channel-events.ts';
import { channelPage } from './channel-page.ts';
import { factsPage } from './curator/facts-page.ts';
import { examplesOf } from './examples.ts';
import { guard } from './guard.ts';
import { GUILD_ID } from './page/ids.ts';
import { pageTexts } from './page-texts.ts';
import { createPendingFollowUps } from './pending-follow-ups.ts';
import { streamChannelEvents } from './stream.ts';
import type { Start } from './wire.ts';

/** Options of the sandbox. */
export interface SandboxOptions {
  /** The router that Discord's interactions use too. */
  readonly router: Router;
  /** The packs that the page's server can choose from. */
  readonly packs: readonly SandboxPack[];
  /** The pack of a server. */
  readonly packOf: (guildId: string) => Promise<SandboxPack>;
  /** Events in the channels; without them the page shows answers only. */
  readonly events?: ChannelEvents | undefined;
}

/** A pack as the page shows it. */
export interface SandboxPack {
  readonly base: FactBase;
  readonly registry: Registry;
  /** Reads it from disk, for the curator view. */
  readonly read: () => Promise<Curated>;
}

/** A file of 10 MB in base64, with room for the interaction, of which a click includes its message. */
const MAX_BODY = 15 * 2 ** 20;

/** The sandbox's application: the page with its files, and an endpoint for interactions. */
export function createSandbox(
  { router, packs, packOf, events = createChannelEvents() }: SandboxOptions,
  port: () => number,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const assets = readAssets();
  const pending = createPendingFollowUps();
  const texts = pageTexts();

  const limit = bodyLimit({
    maxSize: MAX_BODY,
    onError: (c) => c.text('Too long.', 413, { connection: 'close' }),
  });
  app.use(guard(port));
  const pack = () => packOf(GUILD_ID);
  const titles = () => packs.map(({ base }) => base.title);
  app.get('/', async (c) => c.html(page(channelPage((await pack()).base.title.en, packs.length > 1))));
  app.get('/facts', async (c) => c.html(page(factsPage(await (await pack()).read(), c.req.query()))));
  app.get('/facts/:id', async (c) => {
    const record = (await (await pack()).read()).recordOf(c.req.param('id'));
    return record === undefined ? c.notFound() : c.text(record);
  });
  app.get('/start', async (c) => {
    const { base, registry } = await pack();
    const commands = [...registry.commands.values()].map(({ data }) => data);
    const examples = examplesOf(base);
    return c.json({ title: base.title, titles: titles(), commands, examples, texts } satisfies Start);
  });
  app.get('/page/:name{.+}', (c) => {
    const asset = assets.get(c.req.param('name'));
    if (asset === undefined) return c.notFound();
    return c.body(asset.body, 200, { 'content-type': asset.contentType });
  });

  app.get('/events', (c) => streamChannelEvents(c, events));

  app.post('/interactions', limit, async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const interaction = readInteraction(body);
    if (interaction === undefined) return c.text('No interaction.', 400);
    const routed = await router(interaction);
    if (routed.after !== undefined) pending.add(interaction.token, routed.after);
    return c.json(showAnswer(routed, localeOf(interaction)));
  });

  app.post('/follow-up', limit, async (c) => {
    const body = Buffer.from(await c.req.arrayBuffer());
    const { token, locale, channelId, messageId } = parsed(body) ?? {};
    const work = await pending.take(String(token));
    if (work === undefined) return c.notFound();
    const posted = { channelId: String(channelId), messageId: String(messageId) };
    return c.json(await showFollowUp(work, String(locale), posted));
  });
  return app;
}

const localeOf = (interaction: object): { readonly locale: string } =>
  'locale' in interaction ? { locale: String(interaction.locale) } : { locale: 'en-US' };
