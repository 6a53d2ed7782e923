import { existsSync } from 'node:fs';

import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is installed; null where these tests have nothing to run in. */
export const chromiumPath: string | null =
  CANDIDATES.find((path): path is string => path !== undefined && existsSync(path)) ?? null;

/** Without these a browser under test calls hosts that have nothing to do with it. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The pages' timers must go on while another page is in front.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

export interface TestBrowser {
  /** A page with storage of its own. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext; problems: string[] }>;
  close(): Promise<void>;
}

/**
 * Starts Chromium.
 * @param flags further ones, such as a camera made of a file
 */
export async function startBrowser(flags: string[] = []): Promise<TestBrowser> {
  if (chromiumPath === null) throw new Error('No Chromium was found: install one, or name it in CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath: chromiumPath, args: [...QUIET, ...flags] });
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        locale: 'zh-TW',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      return { page, context, problems: problemsOf(page) };
    },
    close: async () => {
      await browser.close();
    },
  };
}

/** What the console and the policy complain of, while it happens. */
function problemsOf(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    // A refusal by the server is logged by the browser itself; pages show it to people.
    const isRefusal = /^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
    const isLost = /^Failed to load resource: net::ERR_/.test(message.text());
    if (message.type() === 'error' && !isRefusal && !isLost) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  return problems;
}
