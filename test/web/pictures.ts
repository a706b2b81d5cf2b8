import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';

/** Beside the figures of coverage: not committed, and kept by CI. */
const folder = new URL('../../coverage/pictures/', import.meta.url);

/** The whole page, or this part of it, as it looks now, to be looked at. */
export async function keepPicture(page: Page, name: string, part?: Locator): Promise<void> {
  const path = fileURLToPath(new URL(`${name}.png`, folder));
  mkdirSync(dirname(path), { recursive: true });
  await (part ? part.screenshot({ path }) : page.screenshot({ path, fullPage: true }));
}
