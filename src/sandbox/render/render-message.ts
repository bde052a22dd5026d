import {
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  ComponentType,
} from 'discord-api-types/v10';
import { all, type Child, el, type Html } from '../../html/html.ts';
import type { Say } from '../../language/language.ts';
import type { ReplyFile } from '../../reply/reply.ts';
import { renderButton, renderSelect } from './render-controls.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderFile, renderPicture } from './render-media.ts';

/** The context of rendering: the reader's language and the message's files. */
export interface Drawing {
  readonly say: Say;
  readonly files?: readonly ReplyFile[] | undefined;
}

/** Renders the components of a message (Discord's message components reference) as HTML. */
export const renderComponents = (
  components: readonly APIMessageTopLevelComponent[],
  drawing: Drawing,
): Html => all(components.map((component) => draw(component, drawing)));

function draw(component: APIMessageTopLevelComponent | APIComponentInContainer, drawing: Drawing): Child {
  const { say, files = [] } = drawing;
  switch (component.type) {
    case ComponentType.Container:
      return container(component, drawing);
    case ComponentType.TextDisplay:
      return el('div', { class: 'text-display' }, renderMarkdown(component.content));
    case ComponentType.Section:
      return section(component, drawing);
    case ComponentType.Separator:
      return el('hr', {
        class: `separator spacing-${component.spacing ?? 1}${component.divider === false ? ' bare' : ''}`,
      });
    case ComponentType.MediaGallery:
      return el(
        'div',
        { class: `gallery count-${Math.min(component.items.length, 4)}` },
        component.items.map((item) =>
          el('button', { type: 'button', class: 'picture' }, renderPicture(item, files)),
        ),
      );
    case ComponentType.File:
      return renderFile(component.file, files);
    case ComponentType.ActionRow:
      return el(
        'div',
        { class: 'action-row' },
        component.components.map((control) => drawControl(control, say)),
      );
    default:
      return unknown(component, say);
  }
}

/** The accent colour is an SVG attribute, since the content security policy forbids inline styles. */
function container(component: APIContainerComponent, drawing: Drawing): Html {
  const { accent_color: color, components, spoiler } = component;
  const fill = color == null ? undefined : `#${color.toString(16).padStart(6, '0')}`;
  const accent =
    fill &&
    el(
      'svg',
      { class: 'accent', 'aria-hidden': 'true', preserveAspectRatio: 'none', viewBox: '0 0 1 1' },
      el('rect', { width: 1, height: 1, fill }),
    );
  return el(
    'div',
    { class: `container${spoiler === true ? ' spoiler' : ''}` },
    accent,
    components.map((inner) => draw(inner, drawing)),
  );
}

function section({ components, accessory }: APISectionComponent, { say, files = [] }: Drawing): Html {
  return el(
    'div',
    { class: 'section' },
    el(
      'div',
      { class: 'section-text' },
      components.map(({ content }) => el('div', { class: 'text-display' }, renderMarkdown(content))),
    ),
    accessory.type === ComponentType.Thumbnail
      ? el(
          'div',
          { class: 'thumbnail' },
          renderPicture({ media: accessory.media, description: accessory.description ?? null }, files),
        )
      : drawControl(accessory, say),
  );
}

function drawControl(control: APIComponentInMessageActionRow, say: Say): Html {
  if (control.type === ComponentType.Button) return renderButton(control);
  if (control.type === ComponentType.StringSelect) return renderSelect(say, control);
  return unknown(control, say);
}

/** A placeholder for component types that are not supported here. */
const unknown = ({ type }: { readonly type: number }, say: Say): Html =>
  el('p', { class: 'absent' }, say('sandbox.unknown', { type }));
