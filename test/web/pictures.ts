import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** Beside the figures of coverage: not committed, and kept by CI. */
const folder = new URL('../../coverage/pictures/', import.meta.url);

/** The whole page, or this part of it (the window grows until it has room), to be looked at. */
export async function keepPicture(page: Page, name: string, part?: Locator): Promise<void> {
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  mkdirSync(dirname(path), { recursive: true });
  if (part) {
    const { height } = (await part.boundingBox())!;
    const { width, height: room } = page.viewportSize()!;
    // What lies over the page scrolls by itself, and would be cut off.
    if (height > room) await page.setViewportSize({ width, height: Math.ceil(height) + 64 });
  }
  await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }));
}
