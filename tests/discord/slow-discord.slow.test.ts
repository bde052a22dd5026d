import { describe, expect, it, vi } from 'vitest';
import { botOnGateway } from '../fixtures/bot-on-gateway.ts';
import { STUDENT, slashCommand } from '../fixtures/discord-emulator/interactions.ts';

const PATIENT = { timeout: 30_000, interval: 20 };

describe('a bot whose requests all take Discord five seconds', () => {
  it('answers each once', async (context) => {
    const { discord, warnings } = await botOnGateway(context);
    const seen = () =>
      discord.messages
        .seenBy(STUDENT)
        .flatMap(({ components }) => JSON.stringify(components).match(/at last|kurils: \w+/g) ?? []);
    discord.weather = () => ({ ms: 5_000 });
    const asked = ['kurils', 'slow', 'missed'].map((name) => slashCommand(name, 'q'));
    for (const interaction of asked) discord.send(interaction);
    await vi.waitFor(() => expect(seen().toSorted()).toEqual(['at last', 'at last', 'kurils: q']), {
      timeout: 30_000,
    });
    // Callbacks of each, a change, a removal and a message: none of them again.
    await vi.waitFor(
      () => expect(discord.requests.filter((one) => /callback|webhooks/.test(one))).toHaveLength(6),
      PATIENT,
    );
    expect(warnings()).toEqual([]);
  });
});
