import type { Example, Start } from '../wire.ts';
import { fetchStart, sendInteraction } from './api.ts';
import { cardTools } from './card/card-tools.ts';
import { serveWholePictures } from './card/whole-picture.ts';
import { createChannel } from './channel.ts';
import { followChannelEvents } from './channel-events.ts';
import { createAppsMenu } from './composer/apps-menu.ts';
import {
  commandsOf,
  isOnMessage,
  isSlash,
  lineUsed,
  nameOf,
  optionsOf,
  type PageCommand,
  type SlashCommand,
} from './composer/commands.ts';
import { createComposer, serveSlashKey } from './composer/composer.ts';
import type { PickedChoice } from './composer/option-field.ts';
import { serveSelects } from './composer/select.ts';
import { byId } from './dom.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { drawGreeting } from './greeting.ts';
import { click, commandUse, messageUse, type Situation, type TypedOption, typing } from './interactions.ts';
import { openKeptMessages } from './kept-messages.ts';
import { drawPackChoice, SETTINGS, showPack } from './pack-choice.ts';
import { signed } from './page-channel.ts';
import { createPageChannels } from './page-channels.ts';
import { createRawPanel } from './raw-panel.ts';
import { createSettings } from './settings.ts';
import { local, say, setTexts, speak } from './texts.ts';

/** Builds the page. */
function begin(start: Start): void {
  setTexts(start.texts);
  const commands = commandsOf(start);
  const slash = commands.filter(isSlash);
  const settings = createSettings({
    person: () => channel.show(settings.person(), places.current()),
    locale: () => {
      redraw();
      events.restart();
    },
  });
  const kept = openKeptMessages(start.title.en);
  const places = createPageChannels(kept, (place) => {
    byId('greeting').hidden = place.kind !== 'channel';
    channel.show(settings.person(), place);
    composer.redraw();
    byId('log').scrollTop = byId('log').scrollHeight;
    if (matchMedia('(hover: hover)').matches) composer.focus();
  });
  const situation = (): Situation => ({
    person: settings.person(),
    locale: settings.locale(),
    place: places.current(),
  });

  const tell: Exchange = (...given) =>
    exchange(...given).catch(() => {
      byId('composer-note').textContent = say('sandbox.offline');
    });
  const use = async (command: SlashCommand, options: readonly TypedOption[]) => {
    await tell(commandUse(situation(), command.id, command.name, options, command.sub), {
      situation: situation(),
      command: lineUsed(command, options),
    });
    if (command.name === SETTINGS) await showPack(start);
  };

  const useOn = (command: PageCommand, id: string) => {
    const message = channel.get(id)?.message;
    if (message !== undefined)
      void tell(messageUse(situation(), command.id, command.name, message), {
        situation: situation(),
        command: nameOf(command.data),
      });
  };
  speak(settings.locale());
  const tools = createAppsMenu(
    commands.filter(isOnMessage),
    useOn,
    cardTools((id) => channel.get(id)),
  );
  const channel = createChannel(tools, places, kept, () => composer.focus());
  const exchange = createExchange(channel, places, createRawPanel());
  const composer = createComposer({
    commands: slash,
    suggest: async (command, options) => {
      const { response } = await sendInteraction(
        typing(situation(), command.id, command.name, options, command.sub),
      );
      return response.type === 8 ? ((response.data.choices ?? []) as readonly PickedChoice[]) : [];
    },
    use: (command, options) => void use(command, options),
    write(content) {
      const person = settings.person();
      channel.add({ channelId: places.current().id, author: person, content, seenBy: person });
    },
    where: () => signed(places.current()),
  });

  const clicked = async (control: HTMLElement, values?: readonly string[]) => {
    const message = channel.get(control.closest<HTMLElement>('.message')?.dataset['id'] ?? '')?.message;
    if (message === undefined || control.ariaBusy === 'true') return;
    control.ariaBusy = 'true';
    await tell(click(situation(), message, control.dataset['customId'] ?? '', values), {
      situation: situation(),
      clicked: message,
    });
    control.ariaBusy = null;
  };
  const log = byId('log');
  log.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-custom-id]') : null;
    if (button !== null) void clicked(button);
  });
  serveWholePictures(log);
  serveSelects(log, (select, values) => void clicked(select, values));

  const useExample = (command: SlashCommand, { options }: Example) => {
    const types = new Map(optionsOf(command).map(({ name, type }) => [name, type]));
    const typed = Object.entries(options).map(([name, value]) => ({
      name,
      type: types.get(name) ?? 3,
      value: local(value, value.en),
    }));
    void use(command, typed);
  };
  const redraw = () => {
    speak(settings.locale());
    settings.redraw();
    drawPackChoice(start, situation);
    composer.redraw();
    drawGreeting(start, slash, useExample);
  };
  redraw();
  channel.show(settings.person(), places.current());
  byId('greeting').hidden = places.current().kind !== 'channel';
  byId('clear').addEventListener('click', () => {
    kept.clear();
    location.hash = '';
    location.reload();
  });
  const events = followChannelEvents(channel, places, kept, settings);
  serveSlashKey(composer);
  const [first] = start.examples;
  const asked = slash.find(({ name }) => name === first?.command);
  // Whoever comes for the first time sees an answer before anything is typed.
  if (first !== undefined && asked !== undefined && isFirstVisit()) useExample(asked, first);
  else byId('log').scrollTop = byId('log').scrollHeight;
  // On a touch screen the focus would open the keyboard.
  if (matchMedia('(hover: hover)').matches) composer.focus();
}

const VISITED = 'footnote-visited';

/** Whether this browser has not been here; from now on it has. */
function isFirstVisit(): boolean {
  const isFirst = localStorage.getItem(VISITED) === null;
  localStorage.setItem(VISITED, 'yes');
  return isFirst;
}

begin(await fetchStart());
