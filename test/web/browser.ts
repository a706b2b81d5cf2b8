/// <reference lib="dom" />
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

/** Chromium comes inside an npm package, for this platform alone; elsewhere CHROMIUM names one. */
const hasBrowser =
  process.env.CHROMIUM !== undefined || (process.platform === 'linux' && process.arch === 'x64');

/** `describe` where there is a browser; skipped, and said so, elsewhere. */
export const inBrowser = hasBrowser ? describe : describe.skip;

// As root it cannot have its sandbox; the rest keeps it from asking the outside for anything.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startBrowser(): Promise<Browser> {
  const executablePath =
    process.env.CHROMIUM ?? (await (await import('@sparticuz/chromium')).default.executablePath());
  return chromium.launch({
    executablePath,
    args,
    env: { ...process.env, FONTCONFIG_FILE: onlyOurFont() } as Record<string, string>,
  });
}

/** As a ward's PC has it: BIZ UDPGothic is installed. And every machine then shows the same pictures. */
function onlyOurFont(): string {
  const folder = mkdtempSync(join(tmpdir(), 'furikaeri-fonts-'));
  const path = join(folder, 'fonts.conf');
  const fonts = resolve('node_modules/@expo-google-fonts/biz-udpgothic');
  writeFileSync(path, `<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`);
  return path;
}

/** A page that notes what must not happen: requests elsewhere, and words on the console. */
export async function openPage(context: BrowserContext, origin: string) {
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) trouble.push(`asked ${url}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'log') trouble.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  return { page, trouble };
}

/** Only what fails is gathered and sent: its usual driver for Playwright takes three times as long. */
const wcag22aa: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

/** What axe finds by the rules of WCAG 2.2 AA, in a line each; `within` this part of the page alone. */
export async function flaws(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async ([where, options]) => {
      const found = await (window as unknown as { axe: typeof axe }).axe.run(where, options);
      return found.violations;
    },
    [within, wcag22aa] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
