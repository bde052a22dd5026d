import { describe, expect, it } from 'vitest';
import { lastMessage, send, visiting } from './sandbox-browser.ts';

const HOSTILE = '<img src=x onerror=alert(1)> **b** [x](javascript:alert(1)) \u202egnp.exe @everyone';

const visits = visiting((router) => async (interaction) => {
  const routed = await router(interaction);
  // As if each headline, quote and citation of the pack were all this.
  const { response } = routed;
  const words = JSON.stringify(HOSTILE).slice(1, -1);
  const text = JSON.stringify(response).replaceAll(/"(-#|>) /g, `"$1 ${words} `);
  return { ...routed, response: JSON.parse(text) };
});

describe('hostile words', () => {
  it('stay words, whether a person, a query or the pack says them', async () => {
    const page = await visits.open();
    await send(page, HOSTILE);
    await send(page, `/ask ${HOSTILE}`);
    await expect.poll(() => page.locator('.message').count()).toBe(2);
    await send(page, '/kurils yalta');
    await expect.poll(() => page.locator('.message').count()).toBe(3);
    const card = lastMessage(page);
    expect(await card.locator('blockquote').first().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await card.locator('small').first().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('.message img, .message script, .message a').count()).toBe(0);
  });

  it('come from no other page: a foreign origin can neither post nor read', async () => {
    const page = await visits.open();
    // The page's own policy would stop these first; a page without one stands for somebody else's.
    const foreign = await page.context().newPage();
    await foreign.goto('about:blank');
    const tried = await foreign.evaluate(async (url) => {
      const body = JSON.stringify({ type: 2, locale: 'en-US', token: 'x', data: { type: 1, name: 'help' } });
      const reached = (path: string, init: object) =>
        fetch(url + path, init).then(
          (response) => response.status,
          () => 'blocked',
        );
      const json = { 'content-type': 'application/json' };
      return [
        await reached('/interactions', { method: 'POST', headers: json, body }),
        await reached('/interactions', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }),
        await reached('/start', {}),
        await reached('/facts', {}),
      ];
    }, visits.url);
    expect(tried).toEqual(['blocked', 'blocked', 'blocked', 'blocked']);
  });
});
