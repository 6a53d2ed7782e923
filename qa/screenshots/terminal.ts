/** The command line: real commands on a pseudo-terminal, drawn in a browser because a picture needs a window. */
import type { Page } from 'playwright-core';
import stringWidth from 'string-width';
import { createTestCli, type TestCli } from '../../tests/cli/run-cli.js';
import { type Demo, MANAGER } from './demo.js';

/** What the escape sequences of the command line ask for (ECMA-48, SGR), by their numbers. */
const STYLES: Readonly<Record<string, string>> = {
  1: 'font-weight:700',
  2: 'opacity:.6',
  4: 'text-decoration:underline',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#e3b341',
  34: 'color:#79c0ff',
  35: 'color:#d2a8ff',
  36: 'color:#56d4dd',
  90: 'color:#8b949e',
};

const WINDOW = `
  body { margin: 0; padding: 18px; background: #fff; display: inline-block }
  .window { background: #0d1117; color: #e6edf3; border-radius: 10px; box-shadow: 0 6px 20px rgb(0 0 0 / .3);
    overflow: hidden }
  .bar { background: #21262d; padding: 10px 14px; display: flex; gap: 8px }
  .bar i { width: 12px; height: 12px; border-radius: 50%; background: #484f58 }
  pre { margin: 0; padding: 14px 20px 20px; font: 14px/1.5 'Noto Sans Mono CJK TC', 'DejaVu Sans Mono', monospace }
  pre b { color: #7ee787; font-weight: 700 }
  pre .wide { display: inline-block; width: 2ch; text-align: center }
`;

/** A manager's shell: a charge, a refund of a part, and the day so far. */
export async function showTerminal(page: Page, demo: Demo): Promise<Buffer> {
  const cli = await createTestCli(demo.url);
  try {
    const lines = await session(cli, demo);
    await page.setContent(
      `<style>${WINDOW}</style><div class="window"><div class="bar"><i></i><i></i><i></i></div><pre>${lines}</pre></div>`,
    );
    return await page.locator('body').screenshot();
  } finally {
    await cli.remove();
  }
}

async function session(cli: TestCli, demo: Demo): Promise<string> {
  const as = 'shop';
  await cli.login(as, ['--role', MANAGER.role, '--identifier', MANAGER.identifier], MANAGER.password);
  const shown: string[] = [];
  const run = async (typed: string, args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await cli.onTerminal([], args, { as, env: { LANG: 'zh_TW.UTF-8' } });
    if (code !== 0) throw new Error(`${typed} ended with ${code}: ${stdout}${stderr}`);
    shown.push(`<b>$</b> ${escaped(typed)}\n${toHtml(stdout)}`);
    return stdout;
  };
  const code = await demo.issueCode();
  const charged = await run('mps charge --qr "$CODE" --amount 268 --yes', [
    'charge',
    '--qr',
    code,
    '--amount',
    '268',
    '--yes',
  ]);
  const txNo = /PAY\d{10}/.exec(charged)?.[0] ?? '';
  const refund = ['refund', txNo, '--amount', '68', '--reason', '少一份點心', '--yes'];
  await run(`mps ${refund.join(' ')}`, refund);
  await run('mps today', ['today']);
  return shown.join('\n');
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Colours by their sequences; every other sequence moves a cursor that is not drawn. */
function toHtml(output: string): string {
  let open = 0;
  const html = escaped(output.replaceAll('\r\n', '\n')).replaceAll(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    /\u001b\[([\d;]*)m|\u001b\[[\d;?]*[A-Za-z]|\r/g,
    (_sequence, codes: string | undefined) => {
      if (codes === undefined) return '';
      const style = codes.split(';').flatMap((code) => STYLES[code] ?? []);
      const closed = style.length === 0 ? '</span>'.repeat(open) : '';
      open = style.length === 0 ? 0 : open + 1;
      return style.length === 0 ? closed : `<span style="${style.join(';')}">`;
    },
  );
  return `${inCells(html)}${'</span>'.repeat(open)}`;
}

/** Gives each wide character its two cells, so that columns stand under one another in any font. */
const inCells = (html: string) =>
  html.replaceAll(/[^\p{ASCII}]/gu, (character) =>
    stringWidth(character) === 2 ? `<span class="wide">${character}</span>` : character,
  );
