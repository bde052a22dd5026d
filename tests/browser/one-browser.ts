import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Debian's package `chromium`, or a Chrome that is there already. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find(
  existsSync,
);

let launched: Promise<Browser> | undefined;

/** The browser that the files of a worker share, each with contexts of its own; it ends with the worker. */
export function oneBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error('No browser: apt-get install -y chromium');
  launched ??= chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  return launched;
}
