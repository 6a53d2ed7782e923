import { existsSync } from 'node:fs';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Executable, environmentOf, packagedChromium } from './packaged-chromium.js';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** `MPS_TEST_PACKAGED_CHROMIUM=true` passes over what is installed. */
const installed =
  process.env.MPS_TEST_PACKAGED_CHROMIUM === 'true'
    ? undefined
    : CANDIDATES.find((path): path is string => path !== undefined && existsSync(path));

/** The machine's own Chromium, else the one from npm; null where neither runs. */
export const chromiumToRun: Executable | null =
  installed === undefined ? packagedChromium() : { path: installed, libraries: null };

/** Why no browser can be had here; null where one can. */
export const browserIsMissing: string | null =
  chromiumToRun !== null ? null : 'no Chromium runs here: install one, or name it in CHROMIUM_PATH';
if (browserIsMissing !== null) process.stderr.write(`skipped, ${browserIsMissing}\n`);

/** Without these a browser under test calls hosts that have nothing to do with it. */
export const QUIET = [
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
  /** Such as `143.0.7499.192`. */
  version: string;
  /** A page with storage of its own. */
  open(options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext; problems: string[] }>;
  close(): Promise<void>;
}

/**
 * Starts Chromium.
 * @param flags further ones, such as a camera made of a file
 */
export async function startBrowser(flags: string[] = []): Promise<TestBrowser> {
  if (chromiumToRun === null) throw new Error(browserIsMissing ?? '');
  const browser = await chromium.launch({
    executablePath: chromiumToRun.path,
    env: definedOf(environmentOf(chromiumToRun)),
    args: [...QUIET, ...flags],
  });
  return {
    version: browser.version(),
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

const definedOf = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));

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
