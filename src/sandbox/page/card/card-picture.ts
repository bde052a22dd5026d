import { make } from '../dom.ts';

/** Width of a card's picture in CSS pixels, and how many pixels of the PNG each of them has. */
const WIDTH = 640;
const SCALE = 2;

/** Draws the body of a message as a PNG, without its controls, by the page's own styles. */
export async function cardPicture(article: HTMLElement): Promise<Blob> {
  const body = article.querySelector('.body')?.cloneNode(true);
  if (!(body instanceof HTMLElement)) throw new Error('The message has no body');
  for (const control of body.querySelectorAll('.action-row, .select, .button, .file')) control.remove();
  const sheet = make('div', { class: 'card-sheet' }, body);
  document.body.append(sheet);
  const height = Math.ceil(sheet.getBoundingClientRect().height);
  sheet.remove();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgOf(sheet, height))}`;
  await image.decode();
  const canvas = make('canvas', { width: String(WIDTH * SCALE), height: String(height * SCALE) });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The browser draws no pictures');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture is empty')) : resolve(blob)));
  });
}

/** The sheet as an SVG with HTML in it; the page's styles go with it, since a picture loads nothing. */
async function svgOf(sheet: HTMLElement, height: number): Promise<string> {
  const links = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]');
  const styles = await Promise.all([...links].map(async ({ href }) => (await fetch(href)).text()));
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark';
  const theme = isDark || (isFollowing() && matchMedia('(prefers-color-scheme: dark)').matches);
  // As text: in a document of this page, its policy would forbid the styles.
  const html = [
    `<html xmlns="http://www.w3.org/1999/xhtml" lang="${document.documentElement.lang}">`,
    `<head><style>${styles.join('\n').replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</style></head>`,
    `<body>${new XMLSerializer().serializeToString(sheet)}</body></html>`,
  ].join('');
  const size = `width="${WIDTH}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} data-theme="${theme ? 'dark' : 'light'}"><foreignObject width="100%" height="100%">${html}</foreignObject></svg>`;
}

/** Whether the page has its colours from the system. */
const isFollowing = (): boolean =>
  !['light', 'dark'].includes(document.documentElement.dataset['theme'] ?? '');
