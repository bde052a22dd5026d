import { Client, ComponentType, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

/** What `bench/cost.ts` compares with: a bot as discord.js's guide has it, which answers "pong" to everything. */
const { DISCORD_API_URL: api = '', DISCORD_TOKEN: token = '' } = process.env;
// The tests' Discord takes components alone.
const pong = {
  flags: MessageFlags.IsComponentsV2,
  components: [{ type: ComponentType.TextDisplay, content: 'pong' }],
};
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) await interaction.respond([]);
  else if (interaction.isRepliable()) await interaction.reply(pong);
});
await client.login(token);
