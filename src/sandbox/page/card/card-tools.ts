import type { ShownMessage } from '../channel.ts';
import type { MessageTool } from '../composer/apps-menu.ts';
import { byId, make } from '../dom.ts';
import { say } from '../texts.ts';
import { cardMarkdown } from './card-markdown.ts';
import { cardPicture } from './card-picture.ts';

/** What one takes a single card along with: Markdown on the clipboard, a PNG, a sheet of paper. */
export const cardTools = (get: (id: string) => ShownMessage | undefined): readonly MessageTool[] => {
  const withCard = (work: (shown: ShownMessage) => Promise<void>) => (id: string) => {
    const shown = get(id);
    if (shown === undefined) return;
    work(shown).catch((reason: unknown) => {
      byId('composer-note').textContent = say('sandbox.not-taken', { reason: String(reason) });
    });
  };
  return [
    {
      label: () => say('sandbox.copy-markdown'),
      use: withCard(async ({ message }) => {
        await navigator.clipboard.writeText(cardMarkdown(message.data?.components ?? []));
        byId('status').textContent = say('sandbox.copied');
      }),
    },
    {
      label: () => say('sandbox.save-png'),
      use: withCard(async ({ message, article }) =>
        handOver(new File([await cardPicture(article)], `footnote-${message.id}.png`, { type: 'image/png' })),
      ),
    },
    {
      label: () => say('sandbox.print'),
      use: withCard(async ({ article }) => {
        article.toggleAttribute('data-printed', true);
        print();
        article.toggleAttribute('data-printed', false);
      }),
    },
  ];
};

/** Hands a file to the phone's share sheet, or saves it where there is none. */
async function handOver(file: File): Promise<void> {
  if (matchMedia('(hover: none)').matches && navigator.canShare?.({ files: [file] })) {
    // Closing the sheet is no fault.
    await navigator.share({ files: [file] }).catch(() => {});
    return;
  }
  const href = URL.createObjectURL(file);
  make('a', { href, download: file.name }).click();
  URL.revokeObjectURL(href);
}
