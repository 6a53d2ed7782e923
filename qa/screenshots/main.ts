/**
 * `npm run screenshots`: takes the pictures of docs/images from a server of its own with demo data, and says how
 * large each has become. Look at them before they are committed.
 *
 *   --only wallet,till   these pictures alone; their names stand below
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser, type TestBrowser } from '../../tests/dashboard/support/browser.js';
import { repositoryRoot, startServerProcess, temporaryFolder } from '../../tests/support/start-process.js';
import { startDemo } from './demo.js';
import { showDocs, showOverview, showTill, showWallet } from './pages.js';
import { showTerminal } from './terminal.js';

const FOLDER = join(repositoryRoot, 'docs', 'images');
/** What a page of documentation can hold several of. */
const LARGEST_KB = 150;

/** A picture: how wide its page is, and who shows something on it. */
const PICTURES: Readonly<Record<string, [BrowserContextOptions, Show]>> = {
  wallet: [
    { viewport: { width: 390, height: 868 }, deviceScaleFactor: 1.5, isMobile: true, hasTouch: true },
    showWallet,
  ],
  till: [{ viewport: { width: 1100, height: 900 }, deviceScaleFactor: 1.25 }, showTill],
  'back-office': [{ viewport: { width: 1280, height: 826 }, deviceScaleFactor: 1.2 }, showOverview],
  'command-line': [{ viewport: { width: 860, height: 600 }, deviceScaleFactor: 1.25 }, showTerminal],
  openapi: [{ viewport: { width: 1100, height: 704 }, deviceScaleFactor: 1.25 }, showDocs],
};

/** Brings a page to where it is worth a picture; may answer the part of it that is. */
type Show = (page: Page, demo: Awaited<ReturnType<typeof startDemo>>) => Promise<Buffer>;

const tell = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const at = args.indexOf('--only');
  const names = at === -1 ? Object.keys(PICTURES) : (args[at + 1] ?? '').split(',');
  const unknown = names.filter((name) => !(name in PICTURES));
  if (unknown.length > 0) {
    tell(`Unknown: ${unknown.join(', ')}. Pictures: ${Object.keys(PICTURES).join(', ')}`);
    return 2;
  }
  const folder = await temporaryFolder();
  const server = await startServerProcess({ MPS_DATA_DIR: folder.path });
  const browser = await startBrowser();
  try {
    await mkdir(FOLDER, { recursive: true });
    const demo = await startDemo(server.url);
    const sizesKb: number[] = [];
    for (const name of names) sizesKb.push(await take(browser, name, demo));
    return sizesKb.every((size) => size <= LARGEST_KB) ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    await folder.remove();
  }
}

async function take(browser: TestBrowser, name: string, demo: Awaited<ReturnType<typeof startDemo>>): Promise<number> {
  const [options, show] = PICTURES[name];
  const { page, context, problems } = await browser.open({ ...options, colorScheme: 'light' });
  const picture = await show(page, demo);
  await context.close();
  const sizeKb = Math.ceil(picture.byteLength / 1000);
  await writeFile(join(FOLDER, `${name}.png`), picture);
  tell(`docs/images/${name}.png  ${sizeKb} kB${sizeKb > LARGEST_KB ? `: more than ${LARGEST_KB}` : ''}`);
  for (const problem of problems) tell(`  the page complained: ${problem}`);
  return sizeKb;
}
